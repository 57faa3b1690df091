package dev.atoll.adapters.intent;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextFailed.Reason;
import dev.atoll.contracts.partner.TextPurpose;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// What an intent is about, and all of it that its outcome may repeat.
record Matter(UUID command, RegionId region, UUID subject, TextPurpose purpose) {

    static Matter of(SendText command) {
        return new Matter(command.id(), command.region(), command.subject(), command.purpose());
    }

    /// The one outcome of the command. Its id follows from the command's.
    PartnerOutcome ended(PartState ending, Instant at) {
        return switch (ending) {
            case DELIVERED -> new TextDelivered(outcomeId(), at, region, command, subject, purpose);
            case REJECTED -> failed(Reason.REJECTED, at);
            case UNDELIVERABLE -> failed(Reason.UNDELIVERABLE, at);
            case EXPIRED -> failed(Reason.EXPIRED, at);
            case UNKNOWN -> failed(Reason.UNKNOWN, at);
            case RECEIVED, SUBMITTING, ACCEPTED -> throw new IllegalArgumentException(ending + " is no end");
        };
    }

    private TextFailed failed(Reason reason, Instant at) {
        return new TextFailed(outcomeId(), at, region, command, subject, purpose, reason);
    }

    private UUID outcomeId() {
        return UUID.nameUUIDFromBytes(("outcome of " + command).getBytes(StandardCharsets.UTF_8));
    }
}
