package dev.atoll.launcher.scenario;

import java.time.Duration;
import java.util.List;

/// How long things took.
public record Latencies(List<Duration> all) {

    /// In their order.
    public Latencies {
        all = all.stream().sorted().toList();
    }

    /// The time within which that share of them was done, by the nearest rank.
    ///
    /// @param percent 0 to 100
    public Duration percentile(double percent) {
        if (all.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * all.size());
        return all.get(Math.max(0, rank - 1));
    }

    /// `p50 12 ms, p99 40 ms`
    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms"
                .formatted(percentile(50).toMillis(), percentile(99).toMillis());
    }
}
