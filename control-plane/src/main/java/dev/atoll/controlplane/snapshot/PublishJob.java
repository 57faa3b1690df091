package dev.atoll.controlplane.snapshot;

import dev.atoll.controlplane.proposal.Appended;
import dev.atoll.runtime.center.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Looks at the change log after each change that this process wrote, and again and again for those of others.
@ApplicationScoped
class PublishJob {

    private static final Logger LOG = Logger.getLogger(PublishJob.class);

    private final SnapshotConfig config;
    private final Recurring looks;

    PublishJob(OwnDecisions own, SnapshotConfig config) {
        this.config = config;
        looks = new Recurring(LOG, "Publishing changes", "atoll-publish", own::refresh);
    }

    void start(@Observes StartupEvent event) {
        looks.start(Duration.ZERO, config.pollInterval());
    }

    /// Not on the caller's thread, whom the operator waits for.
    void soon(@Observes Appended appended) {
        looks.soon();
    }

    @PreDestroy
    void stop() {
        looks.stop();
    }
}
