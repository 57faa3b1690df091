package dev.atoll.runtime.access;

import dev.atoll.runtime.center.Recurring;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Sums up each minute what was refused beyond what the log tells one by one.
@ApplicationScoped
class RefusalJob {

    private static final Logger LOG = Logger.getLogger(RefusalJob.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RefusalLog refusals;
    private final Recurring sums;

    RefusalJob(RefusalLog refusals) {
        this.refusals = refusals;
        sums = new Recurring(LOG, "Summing up refusals", "atoll-refusals", refusals::sumUp);
    }

    void start(@Observes StartupEvent event) {
        sums.start(MINUTE, MINUTE);
    }

    void stop(@Observes ShutdownEvent event) {
        sums.stop();
        refusals.sumUp();
    }
}
