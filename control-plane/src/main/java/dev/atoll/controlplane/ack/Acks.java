package dev.atoll.controlplane.ack;

import dev.atoll.contracts.control.Acknowledgement;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.ack.AcksView.InstanceView;
import dev.atoll.controlplane.ack.Heard.Push;
import dev.atoll.controlplane.ack.Heard.Saying;
import dev.atoll.controlplane.snapshot.DecisionTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What this replica hears of the instances. It is told to the others soon, and each instance says it again within
/// seconds, so what a replica loses with its memory is not lost.
@ApplicationScoped
class Acks {

    private static final int MAX_INSTANCES = 10_000;
    private static final int MAX_PUSHES = 100_000;

    private final DecisionTimes times;
    private final InstantSource clock;
    private final PushMeter meter;
    private final Map<Key, InstanceView> byKey = new LinkedHashMap<>();
    private Map<Key, Saying> untold = new LinkedHashMap<>();
    private List<Push> pushes = new ArrayList<>();

    Acks(DecisionTimes times, InstantSource clock, PushMeter meter) {
        this.times = times;
        this.clock = clock;
        this.meter = meter;
    }

    /// Remembers it; beyond 10,000 instances the one silent for longest is forgotten.
    synchronized void hear(RegionId region, Acknowledgement ack) {
        var key = new Key(region, ack.process(), ack.instance());
        var now = clock.instant();
        var before = byKey.remove(key);
        var since = before != null && before.epoch() == ack.epoch() && before.revision() == ack.revision()
                ? before.since()
                : now;
        var view = InstanceView.of(ack, since, now);
        byKey.put(key, view);
        untold.put(key, new Saying(region, view));
        if (byKey.size() > MAX_INSTANCES) {
            var silent = byKey.keySet().iterator().next();
            byKey.remove(silent);
            untold.remove(silent);
        }
        if (mayBePush(before, ack)) {
            times.of(ack.revision())
                    .map(decided -> push(region, ack, before != null, Duration.between(decided, now)))
                    .ifPresent(this::note);
        }
    }

    private void note(Push push) {
        pushes.add(push);
        if (push.known()) {
            meter.add(push.region(), push.took());
        }
    }

    /// Who had no revision before, or starts again, was not pushed to. Of whom this replica did not hear, another
    /// may know.
    private static boolean mayBePush(@Nullable InstanceView before, Acknowledgement ack) {
        return before == null || (before.epoch() == ack.epoch() && before.revision() < ack.revision());
    }

    private static Push push(RegionId region, Acknowledgement ack, boolean known, Duration took) {
        return new Push(region, ack.process(), ack.instance(), ack.epoch(), ack.revision(), known, took);
    }

    /// What is to be told, once.
    synchronized Heard take() {
        var heard = new Heard(List.copyOf(untold.values()), pushes);
        untold = new LinkedHashMap<>();
        pushes = new ArrayList<>();
        return heard;
    }

    /// What could not be told. What was heard since is newer; of too many pushes the latest are lost.
    synchronized void putBack(Heard heard) {
        for (var saying : heard.sayings()) {
            var view = saying.view();
            untold.putIfAbsent(new Key(saying.region(), view.process(), view.instance()), saying);
        }
        pushes = Stream.concat(heard.pushes().stream(), pushes.stream())
                .limit(MAX_PUSHES)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private record Key(RegionId region, String process, String instance) {}
}
