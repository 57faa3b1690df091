package dev.atoll.runtime.report;

import dev.atoll.contracts.control.Acknowledgement;
import dev.atoll.contracts.control.ProcessReport;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.decision.Decisions.Applied;
import dev.atoll.runtime.decision.LocalDecision;
import dev.atoll.runtime.region.ProcessInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What this process is: its kind, version and region, its name among its replicas, and since when it runs.
@ApplicationScoped
class ProcessIdentity {

    private static final int MAX_OVERRIDES = 100; // the control plane hears of no more

    private final String kind;
    private final String version;
    private final RegionId region;
    private final ProcessInstance instance;
    private final Instant startedAt;

    ProcessIdentity(
            @ConfigProperty(name = "quarkus.application.name") String kind,
            @ConfigProperty(name = "quarkus.application.version") String version,
            RegionId region,
            ProcessInstance instance,
            InstantSource clock) {
        this.kind = kind;
        this.version = version;
        this.region = region;
        this.instance = instance;
        startedAt = clock.instant();
    }

    RegionId region() {
        return region;
    }

    Acknowledgement acknowledge(Applied applied, Instant appliedAt) {
        return new Acknowledgement(
                instance.name(),
                kind,
                applied.epoch(),
                applied.revision(),
                appliedAt,
                applied.source(),
                applied.overrides().stream()
                        .limit(MAX_OVERRIDES)
                        .map(ProcessIdentity::toReported)
                        .toList());
    }

    private static Acknowledgement.LocalDecision toReported(LocalDecision local) {
        return new Acknowledgement.LocalDecision(
                local.subject().kind(), local.subject().key(), local.expiresAt(), local.reason());
    }

    ProcessReport report(long revision) {
        return new ProcessReport(kind, instance.name(), region, version, startedAt, revision);
    }
}
