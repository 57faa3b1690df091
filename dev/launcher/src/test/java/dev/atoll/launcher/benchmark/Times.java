package dev.atoll.launcher.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long something took, again and again.
final class Times {

    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /// Milliseconds, by the nearest rank.
    double percentile(double percent) {
        var sorted = nanos.stream().sorted().toList();
        var rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / 1e6;
    }

    /// A row of a table: how many, p50, p99 and the greatest, in milliseconds.
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |",
                name,
                nanos.size(),
                percentile(50),
                percentile(99),
                percentile(100));
    }
}
