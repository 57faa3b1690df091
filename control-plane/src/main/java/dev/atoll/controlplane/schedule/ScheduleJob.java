package dev.atoll.controlplane.schedule;

import dev.atoll.runtime.center.Condition;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks again and again for changes that are due. Every replica does; one of them settles each.
@ApplicationScoped
class ScheduleJob {

    private static final Logger LOG = Logger.getLogger(ScheduleJob.class);

    private final ApplyDueChanges applyDueChanges;
    private final ScheduleConfig config;
    private final Condition condition = new Condition(LOG, "Applying scheduled changes");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-schedule").factory());

    ScheduleJob(ApplyDueChanges applyDueChanges, ScheduleConfig config) {
        this.applyDueChanges = applyDueChanges;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        var looks = timer.scheduleWithFixedDelay(
                this::look, 0, config.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
        LOG.debugf("Looking each %s (%s)", config.pollInterval(), looks);
    }

    @SuppressWarnings("CatchingUnchecked") // the timer stops for good at what it is thrown
    private void look() {
        try {
            int settled = VertxContextSupport.subscribeAndAwait(applyDueChanges::applyDue);
            if (settled > 0) {
                LOG.infof("Scheduled changes settled: %d", settled);
            }
            condition.works();
        } catch (Throwable failed) {
            condition.fails(failed.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
