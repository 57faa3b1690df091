package dev.atoll.controlplane.changelog;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody who proposes a change takes for granted of what holds (RFC 9110, 13.1).
public sealed interface Expectation {

    /// Whether it is so in the scope.
    boolean isMet(Holding holding, Scope scope);

    /// That nothing was decided in the scope since this was read.
    static Expectation nothingSince(Holding read, Scope scope) {
        return read.in(scope).isEmpty()
                ? new Absent()
                : new Newest(read.newestIn(scope).stream().map(Change::revision).collect(Collectors.toSet()));
    }

    /// Nothing is taken for granted.
    record Anything() implements Expectation {

        @Override
        public boolean isMet(Holding holding, Scope scope) {
            return true;
        }
    }

    /// The newest change in the scope, or of all regions, is one of these, and something holds; none is any. Who
    /// saw the newest of all regions has also seen the newest in the scope.
    record Newest(Set<Long> revisions) implements Expectation {

        /// Copied.
        public Newest {
            revisions = Set.copyOf(revisions);
        }

        @Override
        public boolean isMet(Holding holding, Scope scope) {
            return revisions.isEmpty()
                    ? holding.in(scope).isPresent()
                    : isNewest(holding, scope) || isNewest(holding, Scope.everywhere());
        }

        private boolean isNewest(Holding holding, Scope scope) {
            Optional<Change> newest = holding.in(scope).flatMap(_ -> holding.newestIn(scope));
            return newest.isPresent() && revisions.contains(newest.get().revision());
        }
    }

    /// Nothing holds anywhere in the scope.
    record Absent() implements Expectation {

        @Override
        public boolean isMet(Holding holding, Scope scope) {
            return holding.in(scope).isEmpty();
        }
    }
}
