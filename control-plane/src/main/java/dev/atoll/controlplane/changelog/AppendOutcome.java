package dev.atoll.controlplane.changelog;

import java.util.List;
import java.util.Optional;

/// How a request to append ended.
public sealed interface AppendOutcome {

    /// In the log, or in a dry run what would be, with what it does in each region.
    record Accepted(List<Change> changes, List<Effect> effects) implements AppendOutcome {}

    /// Something else holds than was taken for granted.
    ///
    /// @param current the newest change in the scope
    record Outdated(Subject subject, Optional<Change> current) implements AppendOutcome {}

    /// There is nothing of the kind to remove in the scope.
    record NothingToRemove(Subject subject) implements AppendOutcome {}

    /// Too much would be gone in a region at once.
    record MassRemoval(String region, int removed, int held) implements AppendOutcome {}

    /// Nobody knows what is right for decisions of this kind.
    record UnknownKind(Subject subject) implements AppendOutcome {}

    /// The log does not reach as far as the revision that was named.
    record UnknownRevision(long newest) implements AppendOutcome {}

    /// More would have to be appended than a set may hold.
    record TooMany(int wanted, int most) implements AppendOutcome {}

    /// The epoch is not newer than the one that holds, or too far from it.
    record EpochRefused(long current) implements AppendOutcome {}

    /// The key or the value is none of its kind.
    record Invalid(Subject subject, String objection) implements AppendOutcome {}

    /// What becomes of one subject in one region; `*` is every region that is not named.
    record Effect(Subject subject, String region, Optional<Change> before, Optional<Change> after) {}
}
