package dev.atoll.contracts.partner;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.UUID;

/// The text did not arrive, or nobody can say whether it did; it is not sent again.
@EventType("notification.text-failed.v1")
public record TextFailed(
        @Classified(INTERNAL) UUID id,
        @Classified(INTERNAL) Instant occurredAt,
        @Classified(INTERNAL) RegionId region,
        @Classified(INTERNAL) UUID command,
        @Classified(INTERNAL) UUID subject,
        @Classified(INTERNAL) TextPurpose purpose,
        @Classified(INTERNAL) Reason reason)
        implements PartnerOutcome {

    /// Why a text failed.
    public enum Reason {
        /// The partner refused it, for good.
        REJECTED,

        /// The partner took it and could not deliver it.
        UNDELIVERABLE,

        /// It was too late to be of use before the partner took it.
        EXPIRED,

        /// The partner's answer was lost, and no receipt came in time.
        UNKNOWN
    }

    @Override
    public String orderingKey() {
        return subject.toString();
    }
}
