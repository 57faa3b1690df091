package dev.atoll.runtime.flag;

import java.util.List;
import java.util.OptionalInt;

/// What decided a flag. Strategies and constraints are counted from 0, as they stand in the flag.
public sealed interface Reason {

    /// What kind of decision it was.
    Ground ground();

    /// The kinds, as OFREP names them. A later one outweighs those before it.
    enum Ground {
        /// The same for everybody.
        STATIC,
        /// Something in the context decided.
        TARGETING_MATCH,
        /// A share of all decided.
        SPLIT,
        /// The flag, or one that it depends on, is not as it must be.
        DISABLED
    }

    /// The flag is switched off.
    record Off() implements Reason {

        @Override
        public Ground ground() {
            return Ground.DISABLED;
        }
    }

    /// A flag that this one depends on is unknown, depends on another itself, or is not as it must be.
    record ParentUnmet(String parent) implements Reason {

        @Override
        public Ground ground() {
            return Ground.DISABLED;
        }
    }

    /// The flag is on and has no strategies.
    ///
    /// @param ground more than `STATIC` if the variant was decided by more
    record Unconditional(Ground ground) implements Reason {}

    /// A strategy held.
    ///
    /// @param name of the strategy, such as `flexibleRollout`
    /// @param ground of the strategy or of the variant, whichever outweighs the other
    record Held(int strategy, String name, Ground ground) implements Reason {}

    /// No strategy held.
    ///
    /// @param refusals one for each strategy
    record Refused(List<Refusal> refusals) implements Reason {

        @Override
        public Ground ground() {
            var ground = Ground.STATIC;
            for (var refusal : refusals) {
                ground = refusal.ground().compareTo(ground) > 0 ? refusal.ground() : ground;
            }
            return ground;
        }
    }

    /// Why a strategy did not hold.
    sealed interface Refusal {

        int strategy();

        String name();

        Ground ground();
    }

    /// By what it is itself: the share of its rollout, its list of users, a name that nobody knows.
    record RefusedByRule(int strategy, String name, Ground ground) implements Refusal {}

    /// By the first of its constraints that did not hold.
    ///
    /// @param segment the segment that the constraint stands in; empty if it is the strategy's own
    record RefusedByConstraint(
            int strategy, String name, OptionalInt segment, int constraint, String contextName, String operator)
            implements Refusal {

        @Override
        public Ground ground() {
            return Ground.TARGETING_MATCH;
        }
    }

    /// By a segment that nobody knows.
    record RefusedByMissingSegment(int strategy, String name, int segment) implements Refusal {

        @Override
        public Ground ground() {
            return Ground.DISABLED;
        }
    }
}
