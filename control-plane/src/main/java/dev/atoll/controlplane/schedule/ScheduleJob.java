package dev.atoll.controlplane.schedule;

import dev.atoll.runtime.center.Recurring;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Looks again and again for changes that are due. Every replica does; one of them settles each.
@ApplicationScoped
class ScheduleJob {

    private static final Logger LOG = Logger.getLogger(ScheduleJob.class);

    private final ApplyDueChanges applyDueChanges;
    private final ScheduleConfig config;
    private final Recurring looks;

    ScheduleJob(ApplyDueChanges applyDueChanges, ScheduleConfig config) {
        this.applyDueChanges = applyDueChanges;
        this.config = config;
        looks = new Recurring(LOG, "Applying scheduled changes", "atoll-schedule", this::look);
    }

    void start(@Observes StartupEvent event) {
        looks.start(Duration.ZERO, config.pollInterval());
    }

    private void look() throws Throwable {
        int settled = VertxContextSupport.subscribeAndAwait(applyDueChanges::applyDue);
        if (settled > 0) {
            LOG.infof("Scheduled changes settled: %d", settled);
        }
    }

    @PreDestroy
    void stop() {
        looks.stop();
    }
}
