package dev.atoll.controlplane.token;

import dev.atoll.runtime.problem.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The body that asks for another secret of a token.
///
/// @param overlap how long the secrets before it go on opening; 30 days at most, none when it is missing
/// @param expiresAt when the new one ends; when the one before it would have, when it is missing
record RotationRequest(
        @Nullable Duration overlap,
        @Nullable Instant expiresAt,
        @Nullable String reason) {

    private static final Duration LONGEST = Duration.ofDays(30);

    /// @param before when the secret ends that is rotated; [Instant#MAX] for never
    /// @throws InvalidInput with what is missing or invalid
    Wanted wanted(Instant now, Instant before) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason is needed");
        }
        var both = overlap == null ? Duration.ZERO : overlap;
        if (both.isNegative() || both.compareTo(LONGEST) > 0) {
            throw new InvalidInput("overlap is a duration of 30 days at most, such as PT24H");
        }
        var end = expiresAt == null ? before : expiresAt;
        if (!end.isAfter(now)) {
            throw new InvalidInput(
                    expiresAt == null ? "expiresAt is needed: the token's own is over" : "expiresAt is over");
        }
        return new Wanted(now.plus(both), end, reason);
    }

    /// A request that is whole.
    ///
    /// @param endOfOverlap until when the secrets before it go on opening
    /// @param expiresAt [Instant#MAX] for never
    record Wanted(Instant endOfOverlap, Instant expiresAt, String reason) {}
}
