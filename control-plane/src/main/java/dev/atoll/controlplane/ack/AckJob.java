package dev.atoll.controlplane.ack;

import dev.atoll.runtime.center.Recurring;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Shares acknowledgements again and again.
@ApplicationScoped
class AckJob {

    private static final Logger LOG = Logger.getLogger(AckJob.class);

    private final AckConfig config;
    private final Recurring shares;

    AckJob(ShareAcks shareAcks, AckConfig config) {
        this.config = config;
        shares = new Recurring(
                LOG,
                "Sharing acknowledgements",
                "atoll-acks",
                () -> VertxContextSupport.subscribeAndAwait(shareAcks::share));
    }

    void start(@Observes StartupEvent event) {
        shares.start(config.shareInterval(), config.shareInterval());
    }

    @PreDestroy
    void stop() {
        shares.stop();
    }
}
