package dev.atoll.contracts.partner;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.UUID;

/// The handset has the text: the partner's delivery receipt said so.
@EventType("notification.text-delivered.v1")
public record TextDelivered(
        @Classified(INTERNAL) UUID id,
        @Classified(INTERNAL) Instant occurredAt,
        @Classified(INTERNAL) RegionId region,
        @Classified(INTERNAL) UUID command,
        @Classified(INTERNAL) UUID subject,
        @Classified(INTERNAL) TextPurpose purpose)
        implements PartnerOutcome {

    @Override
    public String orderingKey() {
        return subject.toString();
    }
}
