package dev.atoll.runtime.override;

import dev.atoll.runtime.center.Condition;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks again and again what other instances of the region were told, and what expired.
@ApplicationScoped
class OverrideJob {

    private static final Logger LOG = Logger.getLogger(OverrideJob.class);

    private final TakeOverride overrides;
    private final OverrideConfig config;
    private final Condition condition = new Condition(LOG, "Looking for overrides");
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-overrides").factory());

    OverrideJob(TakeOverride overrides, OverrideConfig config) {
        this.overrides = overrides;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.trustedKeys().isPresent()) {
            look(); // before anybody is served
            var looks = timer.scheduleWithFixedDelay(
                    this::look, config.interval().toMillis(), config.interval().toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("Looking each %s (%s)", config.interval(), looks);
        }
    }

    private void look() {
        try {
            overrides.refresh();
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
