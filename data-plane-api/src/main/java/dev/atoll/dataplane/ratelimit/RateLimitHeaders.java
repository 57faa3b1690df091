package dev.atoll.dataplane.ratelimit;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// The header fields of draft-ietf-httpapi-ratelimit-headers-10, with one parameter of our own:
/// `atoll-counted-by`. A limit that only watches is not told: whoever keeps to the fields would be slowed
/// down by it.
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    /// What is allowed, and who counts it.
    static String policies(List<Permit> permits) {
        return permits.stream().map(RateLimitHeaders::policy).collect(joining(", "));
    }

    /// What is left of it.
    static String limits(List<Permit> permits) {
        return permits.stream().map(RateLimitHeaders::limit).collect(joining(", "));
    }

    private static String policy(Permit permit) {
        var policy = permit.policy();
        var countedBy = permit.countedBy().name().toLowerCase(Locale.ROOT);
        return "\"%s\";q=%d;w=%d;atoll-counted-by=%s"
                .formatted(policy.name(), policy.burst(), seconds(policy.recovery()), countedBy);
    }

    private static String limit(Permit permit) {
        return "\"%s\";r=%d;t=%d".formatted(permit.policy().name(), permit.remaining(), seconds(permit.after()));
    }

    /// Whole seconds, 1 at least, rounded up.
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
