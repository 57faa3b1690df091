package dev.atoll.dataplane.flag;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.region.ProcessInstance;
import dev.atoll.runtime.unleash.FlagAnswers;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Tells the control plane how often each flag was asked for, as an SDK of Unleash does.
@ApplicationScoped
class FlagUsageJob {

    private static final Logger LOG = Logger.getLogger(FlagUsageJob.class);
    private static final int NOT_A_SUCCESS = 300;
    private static final int NOT_A_REFUSAL = 500;
    private static final Set<Integer> REFUSED_FOR_NOW = Set.of(401, 403, 408, 429);
    private static final int MOST = 200; // flags in one report, so that the control plane takes it

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

    /// Tells once what was counted since the last time. Blocks for the time-out of one report at most while the
    /// control plane is away.
    void tell() {
        var now = clock.instant();
        var waiting = new ArrayDeque<>(counts.drain());
        while (!waiting.isEmpty()) {
            var some = next(waiting);
            if (!isSettled(some, now)) {
                counts.restore(some);
                counts.restore(waiting);
                return;
            }
        }
        since = now;
    }

    private static List<FlagAnswers> next(Queue<FlagAnswers> waiting) {
        List<FlagAnswers> some = new ArrayList<>();
        var size = 0;
        while (!waiting.isEmpty()
                && (some.isEmpty() || size + waiting.element().variants().size() < MOST)) {
            size += 1 + waiting.element().variants().size();
            some.add(waiting.remove());
        }
        return some;
    }

    /// Whether nobody needs to tell it again: it was taken, or is refused for what it is.
    private boolean isSettled(List<FlagAnswers> some, Instant now) {
        try {
            var status = controlPlane.post("/api/client/metrics", body(some, now));
            if (status < NOT_A_SUCCESS) {
                condition.works();
                return true;
            }
            if (status < NOT_A_REFUSAL && !REFUSED_FOR_NOW.contains(status)) {
                LOG.warnf("The control plane refused to hear how %d flags are used (%d)", some.size(), status);
                return true;
            }
            throw new IOException("it answers with status " + status);
        } catch (IOException failed) {
            condition.fails(String.valueOf(failed.getMessage()));
            return false;
        }
    }

    private String body(List<FlagAnswers> some, Instant now) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("appName", "data-plane-api")
                .put("instanceId", instance.name());
        var toggles = body.putObject("bucket")
                .put("start", since.toString())
                .put("stop", now.toString())
                .putObject("toggles");
        some.forEach(answers -> answers.writeTo(toggles));
        return body.toString();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
