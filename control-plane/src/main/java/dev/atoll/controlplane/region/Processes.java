package dev.atoll.controlplane.region;

import dev.atoll.contracts.control.ProcessReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The processes heard of, by region, kind and instance. Kept in memory: they report again within seconds.
@ApplicationScoped
class Processes {

    private static final int MAX_PROCESSES = 10_000;

    private final InstantSource clock;
    private final Map<Key, ProcessView> byKey = new LinkedHashMap<>();

    Processes(InstantSource clock) {
        this.clock = clock;
    }

    /// Remembers the report; beyond 10,000 processes the one silent for longest is forgotten.
    synchronized void hear(ProcessReport report) {
        var key = new Key(report.region().value(), report.process(), report.instance());
        byKey.remove(key);
        byKey.put(key, ProcessView.of(report, clock.instant()));
        if (byKey.size() > MAX_PROCESSES) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }

    /// Every process, by region, kind and instance.
    synchronized List<ProcessView> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparing(ProcessView::region)
                        .thenComparing(ProcessView::process)
                        .thenComparing(ProcessView::instance))
                .toList();
    }

    private record Key(String region, String process, String instance) {}
}
