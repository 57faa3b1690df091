package dev.atoll.dataplane.flag;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.region.ProcessInstance;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Tells the control plane how often each flag was asked for, as an SDK of Unleash does.
@ApplicationScoped
class FlagUsageJob {

    private static final Logger LOG = Logger.getLogger(FlagUsageJob.class);
    private static final int NOT_A_SUCCESS = 300;

    private final ControlPlane controlPlane;
    private final FlagUsageCounts counts;
    private final FlagConfig config;
    private final ProcessInstance instance;
    private final InstantSource clock;
    private final Condition condition = new Condition(LOG, "Telling the control plane how flags are used");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-flag-usage").factory());
    private Instant since = Instant.EPOCH;

    FlagUsageJob(
            ControlPlane controlPlane,
            FlagUsageCounts counts,
            FlagConfig config,
            ProcessInstance instance,
            InstantSource clock) {
        this.controlPlane = controlPlane;
        this.counts = counts;
        this.config = config;
        this.instance = instance;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        since = clock.instant();
        if (controlPlane.isConfigured()) {
            var pause = config.metricsInterval().toNanos();
            var job = timer.scheduleWithFixedDelay(this::tellSafely, pause, pause, TimeUnit.NANOSECONDS);
            LOG.tracef("Telling every %s (%s)", config.metricsInterval(), job);
        }
    }

    private void tellSafely() {
        try {
            tell();
        } catch (RuntimeException unforeseen) {
            LOG.error("Telling how flags are used failed in a way that nobody foresaw", unforeseen);
        }
    }

    /// Tells once what was counted since the last time. Blocks until the time-out at most.
    void tell() {
        var now = clock.instant();
        var drained = counts.drain();
        if (drained.isEmpty()) {
            return;
        }
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("appName", "data-plane-api")
                .put("instanceId", instance.name());
        body.putObject("bucket")
                .put("start", since.toString())
                .put("stop", now.toString())
                .set("toggles", drained.get());
        try {
            var status = controlPlane.post("/api/client/metrics", body.toString());
            if (status >= NOT_A_SUCCESS) {
                throw new IOException("it answers with status " + status);
            }
            since = now;
            condition.works();
        } catch (IOException failed) {
            counts.restore(drained.get());
            condition.fails(String.valueOf(failed.getMessage()));
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
