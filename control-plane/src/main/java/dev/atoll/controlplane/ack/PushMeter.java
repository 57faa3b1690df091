package dev.atoll.controlplane.ack;

import dev.atoll.contracts.identity.RegionId;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// How long decisions took until they were acknowledged, as this replica heard it, for collectors. The database has the
/// same of all replicas ([PostgresAcks]).
@ApplicationScoped
class PushMeter {

    private final MeterProvider<Timer> timers;

    PushMeter(MeterRegistry meters) {
        var bounds = PushTimes.BOUNDS.stream()
                .filter(bound -> bound > 0)
                .map(Duration::ofMillis)
                .toArray(Duration[]::new);
        timers = Timer.builder("atoll.ack.push").serviceLevelObjectives(bounds).withRegistry(meters);
    }

    void add(RegionId region, Duration took) {
        timers.withTag("region", region.value()).record(took.isNegative() ? Duration.ZERO : took);
    }
}
