package dev.atoll.adapters;

import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Commands to send texts, each to a phone of its own.
public final class TextCommands {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TextCommands() {}

    /// A phone that no other test was given, behind this prefix.
    public static PhoneNumber phone(String prefix) {
        return new PhoneNumber(prefix + "%06d".formatted(COUNT.incrementAndGet()));
    }

    /// A text that is of use for an hour.
    public static SendText sendText(PhoneNumber to, String body, Instant now) {
        return new SendText(
                UUID.randomUUID(),
                now,
                new RegionId("ap-southeast-1"),
                UUID.randomUUID(),
                TextPurpose.REDEMPTION,
                to,
                body,
                now.plus(Duration.ofHours(1)));
    }
}
