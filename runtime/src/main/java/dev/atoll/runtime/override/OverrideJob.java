package dev.atoll.runtime.override;

import dev.atoll.runtime.center.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Looks again and again what other instances of the region were told, and what expired.
@ApplicationScoped
class OverrideJob {

    private static final Logger LOG = Logger.getLogger(OverrideJob.class);

    private final OverrideConfig config;
    private final Recurring looks;

    OverrideJob(TakeOverride overrides, OverrideConfig config) {
        this.config = config;
        looks = new Recurring(LOG, "Looking for overrides", "atoll-overrides", overrides::refresh);
    }

    void start(@Observes StartupEvent event) {
        if (config.trustedKeys().isPresent()) {
            looks.run(); // before anybody is served
            looks.start(config.interval(), config.interval());
        }
    }

    @PreDestroy
    void stop() {
        looks.stop();
    }
}
