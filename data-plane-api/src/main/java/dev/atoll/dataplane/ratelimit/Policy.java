package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.RateLimitConfig.PolicyConfig;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// How much one caller of an endpoint may ask for.
///
/// @param intervalMicros after how long one more request is allowed, 1 or more
/// @param burst how many requests may come at once, 1 or more
record Policy(String name, long intervalMicros, int burst, WhenAway whenAway) {

    Policy {
        if (intervalMicros < 1 || burst < 1) {
            throw new IllegalArgumentException("atoll.ratelimit.policies." + name + " allows nothing, or everything");
        }
    }

    static Policy of(String name, PolicyConfig config) {
        var micros = config.period().toNanos() / 1_000 / Math.max(1, config.rate());
        return new Policy(name, config.rate() < 1 ? 0 : micros, config.burst(), config.whenAway());
    }

    /// How long an exhausted caller waits until the whole burst is there again.
    Duration window() {
        return Duration.of(intervalMicros, ChronoUnit.MICROS).multipliedBy(burst);
    }
}
