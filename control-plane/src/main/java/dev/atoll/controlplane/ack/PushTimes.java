package dev.atoll.controlplane.ack;

import java.time.Duration;
import java.util.List;

/// A histogram of how long decisions took until they were acknowledged.
final class PushTimes {

    /// The upper bounds in milliseconds; the last is for everything above.
    static final List<Long> BOUNDS =
            List.of(10L, 25L, 50L, 75L, 100L, 150L, 200L, 300L, 500L, 1_000L, 2_500L, 5_000L, 10_000L, -1L);

    private PushTimes() {}

    /// The bucket of a duration.
    static long bucket(Duration took) {
        return BOUNDS.stream()
                .filter(bound -> bound >= took.toMillis())
                .findFirst()
                .orElse(BOUNDS.getLast());
    }
}
