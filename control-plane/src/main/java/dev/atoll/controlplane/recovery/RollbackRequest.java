package dev.atoll.controlplane.recovery;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Rollback;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that asks to go back.
///
/// @param to the revision whose state is to hold again
/// @param kind only decisions of this kind
/// @param key only decisions about this; with its kind
/// @param regions only what holds there; everywhere when it is missing
/// @param massRemoval whether much may be removed
record RollbackRequest(
        @Nullable Long to,
        @Nullable DecisionKind kind,
        @Nullable String key,
        @Nullable List<String> regions,
        @Nullable String reason,
        @Nullable Boolean massRemoval) {

    /// Whether it is about decisions that are never rolled back.
    boolean isOfFinalKind() {
        return kind != null && Rollback.isFinal(kind);
    }

    /// @param seen the newest revision that the author has seen
    /// @throws InvalidInput when something is missing or invalid
    Rollback toRollback(long seen, String author, boolean dryRun) {
        if (to == null || to < 0 || reason == null) {
            throw new InvalidInput("to and reason are both needed");
        }
        if (key != null && (kind == null || key.indexOf('\0') >= 0)) {
            throw new InvalidInput("A key is one of its kind");
        }
        if (regions != null && regions.contains(null)) {
            throw new InvalidInput("A region has a name");
        }
        var scope = regions == null ? Scope.everywhere() : new Scope(regions);
        return new Rollback(to, seen, kind, key, scope, author, reason, Boolean.TRUE.equals(massRemoval), dryRun);
    }
}
