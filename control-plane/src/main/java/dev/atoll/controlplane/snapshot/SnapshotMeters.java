package dev.atoll.controlplane.snapshot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/// What this replica publishes and how many listen to it, for collectors.
@ApplicationScoped
class SnapshotMeters implements MeterBinder {

    private final Publications publications;

    SnapshotMeters(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("atoll.snapshot.revision", publications::head).register(meters);
        Gauge.builder("atoll.snapshot.regions", publications::regions).register(meters);
        Gauge.builder("atoll.snapshot.streams", publications::listeners).register(meters);
    }
}
