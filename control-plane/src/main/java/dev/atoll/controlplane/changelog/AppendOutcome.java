package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a request to append ended.
public sealed interface AppendOutcome {

    /// In the log, or in a dry run what would be, with what it does in each region.
    ///
    /// @param warnings what is hardly meant
    record Accepted(List<Change> changes, List<Effect> effects, List<Warning> warnings) implements AppendOutcome {

        /// Without a warning.
        Accepted(List<Change> changes, List<Effect> effects) {
            this(changes, effects, List.of());
        }

        /// The same, with more warnings.
        public Accepted with(List<Warning> more) {
            return new Accepted(
                    changes,
                    effects,
                    Stream.concat(warnings.stream(), more.stream()).distinct().toList());
        }
    }

    /// Something that is legal but hardly meant.
    ///
    /// @param warning a sentence that repeats nothing of the values
    record Warning(Subject subject, String warning) {}

    /// Something else holds than was taken for granted.
    ///
    /// @param current the newest change in the scope
    record Outdated(Subject subject, Optional<Change> current) implements AppendOutcome {}

    /// There is nothing of the kind to remove in the scope.
    record NothingToRemove(Subject subject) implements AppendOutcome {}

    /// Too much of one kind would be gone in a region at once.
    record MassRemoval(DecisionKind kind, String region, int removed, int held) implements AppendOutcome {}

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

    /// Each decision may be right, but what would hold then is not.
    ///
    /// @param code `<room>.<reason>`
    /// @param objection a sentence that repeats nothing of the values
    /// @param faults where it is not right, as far as it can be said; the first ones when there are many
    record Unfit(Ground ground, String code, String objection, List<Fault> faults) implements AppendOutcome {

        /// Of what kind the objection is.
        public enum Ground {
            /// The draft itself makes no sense.
            INVALID,
            /// It makes sense, but not beside what holds.
            CONFLICT,
            /// It is larger than may be.
            TOO_LARGE
        }
    }

    /// One place of what would hold that is not right.
    ///
    /// @param revision the change that decided it; 0 for one of the draft
    /// @param region where it would hold; `*` is every region that is not named
    /// @param pointer the place (RFC 6901)
    /// @param broken the rule that it breaks
    record Fault(Subject subject, long revision, String region, String pointer, String broken) {}

    /// What becomes of one subject in one region; `*` is every region that is not named.
    record Effect(Subject subject, String region, Optional<Change> before, Optional<Change> after) {}
}
