package dev.atoll.launcher.benchmark;

import dev.atoll.launcher.scenario.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long something took, again and again.
final class Times {

    private final List<Duration> all = new ArrayList<>();

    void add(long nanos) {
        all.add(Duration.ofNanos(nanos));
    }

    /// Milliseconds, by the nearest rank.
    double percentile(double percent) {
        return new Latencies(all).percentile(percent).toNanos() / 1e6;
    }

    /// A row of a table: how many, p50, p99 and the greatest, in milliseconds.
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |",
                name,
                all.size(),
                percentile(50),
                percentile(99),
                percentile(100));
    }
}
