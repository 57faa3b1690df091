package dev.atoll.controlplane.flag;

import dev.atoll.runtime.center.Recurring;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Forgets once an hour how flags were used long ago. Each replica does: there is little left for the second.
@ApplicationScoped
class ForgetUsageJob {

    private static final Logger LOG = Logger.getLogger(ForgetUsageJob.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

    private final Recurring forgets;

    ForgetUsageJob(PostgresFlagUsages usages, FlagConfig config, InstantSource clock) {
        forgets = new Recurring(
                LOG,
                "Forgetting how flags were used",
                "atoll-flag-usage",
                () -> VertxContextSupport.subscribeAndAwait(
                        () -> usages.forget(clock.instant().minus(config.usageRetention()))));
    }

    void start(@Observes StartupEvent event) {
        forgets.start(AFTER_THE_START, HOUR);
    }

    @PreDestroy
    void stop() {
        forgets.stop();
    }
}
