package dev.atoll.runtime.decision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// Which decisions this process runs on and how old they are, for collectors. Not a number while there are none.
@ApplicationScoped
class DecisionMeters implements MeterBinder {

    private final Decisions decisions;
    private final InstantSource clock;

    DecisionMeters(Decisions decisions, InstantSource clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("atoll.decision.revision", decisions::revision).register(meters);
        Gauge.builder("atoll.decision.epoch", () -> decisions.held().epoch()).register(meters);
        Gauge.builder("atoll.decision.overrides", () -> decisions.overrides().size())
                .register(meters);
        TimeGauge.builder("atoll.decision.age", this, TimeUnit.SECONDS, DecisionMeters::ageSeconds)
                .register(meters);
        for (var source : Source.values()) {
            Gauge.builder("atoll.decision.source", () -> decisions.held().source() == source ? 1 : 0)
                    .tag("source", source.wireName())
                    .register(meters);
        }
    }

    private double ageSeconds() {
        return decisions
                .held()
                .age(clock.instant())
                .map(Duration::toSeconds)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }
}
