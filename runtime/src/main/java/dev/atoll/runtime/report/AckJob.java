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
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Acknowledges to the control plane each revision that holds in this process, in order, as soon as it does. What
/// could not be said is said with the next report; of too much the oldest is given up.
@ApplicationScoped
@RegisterForReflection( // no resource of a region names them
        targets = {Acknowledgement.class, Acknowledgement.LocalDecision.class})
class AckJob {

    private static final Logger LOG = Logger.getLogger(AckJob.class);

    private static final int MOST_WAITING = 1_000;
    private static final int NOT_UNDERSTOOD = 400;

    private final ControlPlane controlPlane;
    private final Decisions decisions;
    private final ProcessIdentity identity;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Condition condition = new Condition(LOG, "Acknowledging to the control plane");
    private final Queue<Acknowledgement> waiting = new ArrayDeque<>();
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

    /// Says again what was said last, and what could not be said: the control plane may have forgotten, or never
    /// heard it.
    void again() {
        var known = last;
        if (known != null) {
            synchronized (waiting) {
                if (waiting.isEmpty()) {
                    waiting.add(known);
                }
            }
            wake();
        }
    }

    private void later(Applied applied) {
        var ack = identity.acknowledge(applied, clock.instant());
        synchronized (waiting) {
            last = ack;
            waiting.add(ack);
            if (waiting.size() > MOST_WAITING) {
                waiting.remove();
            }
        }
        wake();
    }

    private void wake() {
        try {
            sender.execute(this::sendAll);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("This process is stopping: nothing is acknowledged any more");
        }
    }

    private void sendAll() {
        var sent = true;
        while (sent) {
            sent = sendNext();
        }
    }

    /// Whether there was one, and nobody has to hear it again.
    private boolean sendNext() {
        Acknowledgement next;
        synchronized (waiting) {
            next = waiting.peek();
        }
        if (next == null || !send(next)) {
            return false;
        }
        synchronized (waiting) {
            if (next.equals(waiting.peek())) { // else so many came meanwhile that it was given up
                waiting.remove();
            }
        }
        return true;
    }

    private boolean send(Acknowledgement ack) {
        try {
            var status =
                    controlPlane.post("/api/v1/regions/" + identity.region() + "/acks", json.writeValueAsString(ack));
            if (status / 100 == 2) {
                condition.works();
                return true;
            }
            condition.fails("it answers with status " + status);
            return status == NOT_UNDERSTOOD;
        } catch (IOException | RuntimeException failed) {
            condition.fails(Objects.requireNonNullElse(failed.getMessage(), "it cannot be reached"));
            return false;
        }
    }

    @PreDestroy
    void stop() {
        sender.shutdownNow();
    }
}
