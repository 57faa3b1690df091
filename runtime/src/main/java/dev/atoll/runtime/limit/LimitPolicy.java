package dev.atoll.runtime.limit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// How much may be asked of some endpoints.
///
/// @param name the key of the decision
/// @param route where it holds
/// @param key whose requests are counted together
/// @param quota how many requests a window gives back, 1 or more
/// @param burst how many requests may come at once after a pause, 1 or more
/// @param whenAway what happens while the region's count is away
public record LimitPolicy(
        String name,
        Route route,
        CountKey key,
        int quota,
        Duration window,
        int burst,
        LimitMode mode,
        WhenAway whenAway) {

    /// @throws IllegalArgumentException when it allows nothing, or everything
    public LimitPolicy {
        if (quota < 1 || burst < 1 || interval(quota, window) < 1) {
            throw new IllegalArgumentException("The limit " + name + " allows nothing, or everything");
        }
    }

    private static long interval(int quota, Duration window) {
        return window.toNanos() / 1_000 / quota;
    }

    /// After how many microseconds one more request is allowed, 1 or more.
    public long intervalMicros() {
        return interval(quota, window);
    }

    /// How long an exhausted caller waits until the whole burst is there again.
    public Duration recovery() {
        return Duration.of(intervalMicros(), ChronoUnit.MICROS).multipliedBy(burst);
    }

    /// Whether it refuses what is over it, and does not only count that.
    public boolean enforces() {
        return mode == LimitMode.ENFORCE;
    }
}
