package dev.atoll.runtime.outbox;

import dev.atoll.runtime.messaging.MessagingConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Moves messages from the outbox to the bus, oldest first, for as long as the process runs and has a bus to send to.
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Backlog backlog;
    private final Bus bus;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final Thread thread;
    private final boolean hasBus;
    private boolean failing;

    OutboxRelay(Backlog backlog, Bus bus, OutboxConfig config, OutboxMeters meters, MessagingConfig messaging) {
        this.backlog = backlog;
        this.bus = bus;
        this.config = config;
        this.meters = meters;
        this.hasBus = messaging.sendTo().isPresent();
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        if (hasBus) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (hasBus) {
            thread.interrupt();
            thread.join(LONGEST_STOP);
        }
    }

    /// Moves one batch.
    ///
    /// @return how many messages were moved
    int drainOnce() {
        return backlog.drain(config.batchSize(), bus::send);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                int moved = tryToDrain();
                meters.look();
                Thread.sleep(pauseAfter(moved));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration pauseAfter(int moved) {
        if (failing) {
            return config.retryPause();
        }
        return moved < config.batchSize() ? config.pollInterval() : Duration.ZERO;
    }

    private int tryToDrain() {
        try {
            int moved = drainOnce();
            meters.moved(moved);
            report(false);
            return moved;
        } catch (RuntimeException fault) {
            LOG.debug("The outbox could not be relayed", fault);
            report(true);
            return 0;
        }
    }

    private void report(boolean nowFailing) {
        if (nowFailing && !failing) {
            LOG.warn("The outbox cannot be relayed; it keeps everything until the bus and the database are back");
        }
        if (!nowFailing && failing) {
            LOG.info("The outbox is relayed again");
        }
        failing = nowFailing;
    }
}
