package dev.atoll.controlplane.ack;

import dev.atoll.contracts.control.Acknowledgement;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.ack.AcksView.InstanceView;
import dev.atoll.controlplane.snapshot.DecisionTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each instance acknowledged last. Kept in memory: each says it again within seconds.
@ApplicationScoped
class Acks {

    private static final int MAX_INSTANCES = 10_000;

    private final DecisionTimes times;
    private final InstantSource clock;
    private final Map<Key, InstanceView> byKey = new LinkedHashMap<>();
    private final Map<RegionId, PushTimes> pushes = new LinkedHashMap<>();

    Acks(DecisionTimes times, InstantSource clock) {
        this.times = times;
        this.clock = clock;
    }

    /// Remembers it; beyond 10,000 instances the one silent for longest is forgotten.
    synchronized void hear(RegionId region, Acknowledgement ack) {
        var key = new Key(region, ack.process(), ack.instance());
        var now = clock.instant();
        var before = byKey.remove(key);
        var since = before != null && before.epoch() == ack.epoch() && before.revision() == ack.revision()
                ? before.since()
                : now;
        byKey.put(key, InstanceView.of(ack, since, now));
        if (byKey.size() > MAX_INSTANCES) {
            byKey.remove(byKey.keySet().iterator().next());
        }
        if (wasPushed(before, ack)) {
            times.of(ack.revision())
                    .map(decided -> Duration.between(decided, now))
                    .ifPresent(pushes.computeIfAbsent(region, _ -> new PushTimes())::add);
        }
    }

    /// Who had no revision before, or starts again, was not pushed to.
    private static boolean wasPushed(@Nullable InstanceView before, Acknowledgement ack) {
        return before != null && before.epoch() == ack.epoch() && before.revision() < ack.revision();
    }

    synchronized AcksView of(RegionId region) {
        var instances = byKey.entrySet().stream()
                .filter(entry -> entry.getKey().region().equals(region))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(InstanceView::process).thenComparing(InstanceView::instance))
                .toList();
        return new AcksView(
                region.value(),
                instances,
                pushes.getOrDefault(region, new PushTimes()).view());
    }

    private record Key(RegionId region, String process, String instance) {}
}
