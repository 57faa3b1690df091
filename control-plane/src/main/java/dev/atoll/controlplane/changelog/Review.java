package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.Warning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at what would hold after a draft, while nobody else can append: for rules about several decisions together.
///
/// It keeps every other writer waiting, so it takes milliseconds and asks nobody.
public interface Review {

    /// The kinds of decisions that it has to see all of, as soon as a draft touches one of them.
    Set<DecisionKind> kinds();

    /// Whether it has anything to say about the draft. One that it does not concern is not kept waiting for it.
    default boolean concerns(Draft draft) {
        return draft.touches(kinds());
    }

    /// Why that must not hold; empty when it may.
    ///
    /// @param after all that would hold of its kinds, and what was removed
    default Optional<Unfit> objection(Draft draft, Map<Subject, Holding> after) {
        return Optional.empty();
    }

    /// What may hold so but is hardly meant.
    ///
    /// @param after as above
    default List<Warning> warnings(Draft draft, Map<Subject, Holding> after) {
        return List.of();
    }
}
