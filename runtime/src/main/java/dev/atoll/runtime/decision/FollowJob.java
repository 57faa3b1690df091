package dev.atoll.runtime.decision;

import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.ControlPlaneConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/// Follows the control plane from the start of this process to its end, if there is one to follow: it asks once,
/// then listens, and asks again when there is nothing to listen to.
@ApplicationScoped
class FollowJob {

    private static final Logger LOG = Logger.getLogger(FollowJob.class);

    private final ControlPlane controlPlane;
    private final FollowDecisions decisions;
    private final ColdStart coldStart;
    private final ControlPlaneConfig config;
    private final Pace pace;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-decisions").factory());
    private int failures;

    FollowJob(
            ControlPlane controlPlane,
            FollowDecisions decisions,
            ColdStart coldStart,
            ControlPlaneConfig config,
            RandomGenerator random) {
        this.controlPlane = controlPlane;
        this.decisions = decisions;
        this.coldStart = coldStart;
        this.config = config;
        pace = new Pace(config.pollInterval(), config.maxPollInterval(), random);
    }

    /// Something good is waited for, so that the first request meets what holds; a dead control plane only delays
    /// it by its time-out, and not even that where something was kept.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (!controlPlane.isConfigured()) {
            LOG.info("No control plane is configured: defaults hold");
            return;
        }
        if (!decisions.trustsSomebody()) {
            throw new IllegalArgumentException(
                    "atoll.decision.trusted-keys is needed: a control plane is followed only when its word can be"
                            + " verified");
        }
        var first = new CompletableFuture<Boolean>();
        timer.execute(() -> follow(first));
        coldStart.start(first, config.timeout());
    }

    private void follow(CompletableFuture<Boolean> asked) {
        try {
            var answered = decisions.follow();
            asked.complete(answered);
            failures = answered ? 0 : failures + 1;
            if (answered) {
                decisions.listen();
            }
        } catch (RuntimeException unforeseen) {
            failures++;
            LOG.error("Following the control plane failed in a way that nobody foresaw", unforeseen);
        } finally {
            asked.complete(false);
            askAgain();
        }
    }

    private void askAgain() {
        try {
            var pause = pace.next(failures);
            var next = timer.schedule(() -> follow(new CompletableFuture<>()), pause.toNanos(), TimeUnit.NANOSECONDS);
            LOG.tracef("Asking again in %s (%s)", pause, next);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("This process is stopping: nobody is asked again");
        }
    }

    /// What holds is not changed from here any more when this returns, nor what is kept of it.
    @PreDestroy
    void stop() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopped while the control plane was being asked");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
