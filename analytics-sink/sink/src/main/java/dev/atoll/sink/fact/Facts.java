package dev.atoll.sink.fact;

import dev.atoll.contracts.analytics.AnonymizedFact;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// Every fact that the regions have sent.
public interface Facts {

    /// Keeps the fact, unless one with its id is kept already.
    ///
    /// @return whether it was new
    Uni<Boolean> add(AnonymizedFact fact);

    /// Adds up the facts that the question is about.
    Uni<Sums> sum(Question question);

    /// What was counted, in groups.
    ///
    /// @param groups by the values of their dimensions, in order; [Question#MOST_GROUPS] at most
    /// @param total of all groups, also of those that are not listed
    record Sums(List<Group> groups, long total) {

        public Sums {
            groups = List.copyOf(groups);
        }
    }

    /// One group.
    ///
    /// @param values one for each dimension asked for; empty where the facts have none
    record Group(List<String> values, long count) {

        public Group {
            values = List.copyOf(values);
        }
    }
}
