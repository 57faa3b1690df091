package dev.atoll.sink.intake;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.identity.RegionId;
import org.jspecify.annotations.Nullable;

/// Whether a message is taken. A refusal is an answer, not an error.
sealed interface IntakeOutcome {

    /// It is a fact, signed by its region and within the contract.
    record Taken(AnonymizedFact fact) implements IntakeOutcome {}

    /// It is not taken.
    ///
    /// @param claimed the region that it says it is from; null when it does not even say that
    record Refused(Reason reason, @Nullable RegionId claimed) implements IntakeOutcome {}

    /// Why a message was not taken; the code is part of the public API.
    enum Reason {
        UNKNOWN_TYPE("fact.unknown-type"),
        TOO_LARGE("fact.too-large"),
        MALFORMED("fact.malformed"),
        UNKNOWN_REGION("fact.unknown-region"),
        UNSIGNED("fact.unsigned"),
        WRONG_SIGNATURE("fact.wrong-signature"),
        INVALID_NAME("fact.invalid-name"),
        INVALID_DIMENSION("fact.invalid-dimension"),
        PERSONAL_VALUE("fact.personal-value"),
        INVALID_WINDOW("fact.invalid-window"),
        INVALID_COUNT("fact.invalid-count");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
