package dev.atoll.runtime.decision;

import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.ControlPlaneConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/// Follows the control plane from the start of this process to its end, if there is one to follow.
@ApplicationScoped
class FollowJob {

    private static final Logger LOG = Logger.getLogger(FollowJob.class);

    private final ControlPlane controlPlane;
    private final FollowDecisions decisions;
    private final Pace pace;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-decisions").factory());
    private int failures;

    FollowJob(ControlPlane controlPlane, FollowDecisions decisions, ControlPlaneConfig config, RandomGenerator random) {
        this.controlPlane = controlPlane;
        this.decisions = decisions;
        pace = new Pace(config.pollInterval(), config.maxPollInterval(), random);
    }

    /// The first answer is waited for, so that the first request meets what holds; a dead control plane only delays it
    /// by its time-out.
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (!controlPlane.isConfigured()) {
            LOG.info("No control plane is configured: defaults hold");
            return;
        }
        decisions.restore();
        ask();
    }

    private void ask() {
        try {
            failures = decisions.follow() ? 0 : failures + 1;
        } catch (RuntimeException unforeseen) {
            failures++;
            LOG.error("Following the control plane failed in a way that nobody foresaw", unforeseen);
        } finally {
            askAgain();
        }
    }

    private void askAgain() {
        try {
            var pause = pace.next(failures);
            var next = timer.schedule(this::ask, pause.toNanos(), TimeUnit.NANOSECONDS);
            LOG.tracef("Asking again in %s (%s)", pause, next);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("This process is stopping: nobody is asked again");
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
