package dev.atoll.dataplane.ratelimit;

import java.time.Duration;
import java.util.Locale;

/// The header fields of draft-ietf-httpapi-ratelimit-headers-10, with one parameter of our own: `atoll-counted-
/// by`.
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /// What is allowed, and who counts it.
    static String policy(Policy policy, Permit permit) {
        var countedBy = permit.countedBy().name().toLowerCase(Locale.ROOT);
        return "\"%s\";q=%d;w=%d;atoll-counted-by=%s"
                .formatted(policy.name(), policy.burst(), seconds(policy.window()), countedBy);
    }

    /// What is left of it.
    static String limit(Policy policy, Permit permit) {
        return "\"%s\";r=%d;t=%d".formatted(policy.name(), permit.remaining(), seconds(permit.after()));
    }

    /// Whole seconds, 1 at least, rounded up.
    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
