package dev.atoll.sink.intake;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.messaging.ReceivedMessage;
import dev.atoll.sink.intake.IntakeOutcome.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept of a message that was not taken: enough to find it at its sender, and nothing of what it says.
///
/// @param position where it stands in the quarantine; 0 before it does
/// @param region the region that it claims to be from
/// @param bodyHash the SHA-256 of its body, in hexadecimal
/// @param bodySize in bytes
record QuarantinedFact(
        long position,
        UUID message,
        String reason,
        @Nullable String region,
        Instant receivedAt,
        String bodyHash,
        int bodySize) {

    static QuarantinedFact of(ReceivedMessage message, Refused refused, Instant now) {
        var body = message.body().getBytes(StandardCharsets.UTF_8);
        return new QuarantinedFact(
                0, message.id(), refused.reason().code(), name(refused.claimed()), now, hash(body), body.length);
    }

    private static @Nullable String name(@Nullable RegionId region) {
        return region == null ? null : region.value();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
