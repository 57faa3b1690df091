package dev.atoll.controlplane.snapshot;

import dev.atoll.runtime.center.Condition;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks at the change log again and again, so that a change is on its way to the regions whoever wrote it.
@ApplicationScoped
class PublishJob {

    private static final Logger LOG = Logger.getLogger(PublishJob.class);

    private final Publications publications;
    private final SnapshotConfig config;
    private final Condition condition = new Condition(LOG, "Publishing changes");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-publish").factory());

    PublishJob(Publications publications, SnapshotConfig config) {
        this.publications = publications;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        var looks = timer.scheduleWithFixedDelay(
                this::look, 0, config.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
        LOG.debugf("Looking each %s (%s)", config.pollInterval(), looks);
    }

    private void look() {
        try {
            publications.refresh();
            condition.works();
        } catch (RuntimeException failed) { // the timer stops for good at what it is thrown
            condition.fails(failed.getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
