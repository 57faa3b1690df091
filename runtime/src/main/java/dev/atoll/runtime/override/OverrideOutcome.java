package dev.atoll.runtime.override;

import dev.atoll.runtime.decision.LocalDecision;

/// What came of an override that somebody sent.
public sealed interface OverrideOutcome {

    /// It holds, or lifted what held.
    record Taken(LocalDecision decision) implements OverrideOutcome {}

    /// It does not.
    record Refused(Reason reason) implements OverrideOutcome {}

    /// Why an override is refused.
    enum Reason {
        /// Nobody who is trusted signed it.
        UNSIGNED("override.unsigned", "Nobody whom this region trusts signed it"),
        /// It is no override.
        INVALID("override.invalid", "It is no override of this region"),
        /// It is not valid at this time, or for too long.
        TTL("override.ttl", "It has ended, was issued in the future, or would last longer than an override may"),
        /// It was taken already, or a later one about the same.
        OUTDATED("override.outdated", "It, or one that was issued later, was taken already");

        private final String code;
        private final String title;

        Reason(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /// The stable code of the problem.
        public String code() {
            return code;
        }

        /// What it says to people.
        public String title() {
            return title;
        }
    }
}
