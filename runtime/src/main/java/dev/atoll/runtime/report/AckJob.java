package dev.atoll.runtime.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Acknowledgement;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.Decisions.Applied;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Acknowledges to the control plane what holds in this process, as soon as it does. What was overtaken before it
/// could be said is not said; what was lost is said again with the next report.
@ApplicationScoped
@RegisterForReflection( // no resource of a region names them
        targets = {Acknowledgement.class, Acknowledgement.LocalDecision.class})
class AckJob {

    private static final Logger LOG = Logger.getLogger(AckJob.class);

    private final ControlPlane controlPlane;
    private final Decisions decisions;
    private final ProcessIdentity identity;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Condition condition = new Condition(LOG, "Acknowledging to the control plane");
    private final AtomicReference<@Nullable Acknowledgement> waiting = new AtomicReference<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("atoll-acks").factory());
    private volatile @Nullable Acknowledgement last;

    AckJob(
            ControlPlane controlPlane,
            Decisions decisions,
            ProcessIdentity identity,
            ObjectMapper json,
            InstantSource clock) {
        this.controlPlane = controlPlane;
        this.decisions = decisions;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (controlPlane.isConfigured()) {
            decisions.whenApplied(this::later);
            decisions.applied().ifPresent(this::later);
        }
    }

    /// Says again what was said last: the control plane may have forgotten, or never heard it.
    void again() {
        var known = last;
        if (known != null && waiting.compareAndSet(null, known)) {
            wake();
        }
    }

    private void later(Applied applied) {
        later(identity.acknowledge(applied, clock.instant()));
    }

    private void later(Acknowledgement ack) {
        last = ack;
        if (waiting.getAndSet(ack) == null) {
            wake();
        }
    }

    private void wake() {
        try {
            sender.execute(this::send);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("This process is stopping: nothing is acknowledged any more");
        }
    }

    private void send() {
        var ack = waiting.getAndSet(null);
        if (ack == null) {
            return;
        }
        try {
            var status =
                    controlPlane.post("/api/v1/regions/" + identity.region() + "/acks", json.writeValueAsString(ack));
            if (status / 100 == 2) {
                condition.works();
            } else {
                condition.fails("it answers with status " + status);
            }
        } catch (IOException | RuntimeException failed) {
            condition.fails(Objects.requireNonNullElse(failed.getMessage(), "it cannot be reached"));
        }
    }

    @PreDestroy
    void stop() {
        sender.shutdownNow();
    }
}
