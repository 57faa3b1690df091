package dev.atoll.contracts.partner;

import static dev.atoll.contracts.classification.Sensitivity.INTERNAL;
import static dev.atoll.contracts.classification.Sensitivity.PERSONAL;

import dev.atoll.contracts.classification.Classified;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.UUID;

/// Asks for one text message to one phone. Not sent any more once it has expired: a code that comes too late is noise.
///
/// @param subject what the text is about; the outcome carries it back
/// @param body the text, at most 1,600 characters
@EventType("notification.send-text.v1")
public record SendText(
        @Classified(INTERNAL) UUID id,
        @Classified(INTERNAL) Instant occurredAt,
        @Classified(INTERNAL) RegionId region,
        @Classified(INTERNAL) UUID subject,
        @Classified(INTERNAL) TextPurpose purpose,
        @Classified(PERSONAL) PhoneNumber to,
        @Classified(PERSONAL) String body,
        @Classified(INTERNAL) Instant expiresAt)
        implements PartnerCommand {

    /// The recipient's number would be the natural key; the subject spreads as well and is not personal.
    @Override
    public String orderingKey() {
        return subject.toString();
    }

    /// Says what it is about, and neither to whom nor what: this is what a log would print.
    @Override
    public String toString() {
        return "SendText[id=" + id + ", purpose=" + purpose + ", subject=" + subject + "]";
    }
}
