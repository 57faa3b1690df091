package dev.atoll.anonymizer.aggregate;

import dev.atoll.anonymizer.aggregate.Cells.Settlement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Runs the job every few seconds, one run after the other, for as long as the process runs.
@ApplicationScoped
class AggregateTimer {

    private static final Logger LOG = Logger.getLogger(AggregateTimer.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final AggregateJob job;
    private final Duration interval;
    private final Thread thread;
    private boolean failing;

    AggregateTimer(AggregateJob job, AggregateConfig config) {
        this.job = job;
        this.interval = config.interval();
        this.thread = Thread.ofPlatform().name("aggregate-timer").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(LONGEST_STOP);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(interval);
                tryToDrain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the process stops
        }
    }

    private void tryToDrain() throws InterruptedException {
        try {
            succeeded(VertxContextSupport.subscribeAndAwait(job::drainOnce));
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Throwable fault) { // whatever it was, the next run may succeed
            failed(fault);
        }
    }

    private void succeeded(Settlement settlement) {
        if (settlement.suppressed() > 0) {
            LOG.infof("Suppressed %d events of too few people", settlement.suppressed());
        }
        if (failing) {
            LOG.info("The cells are settled again");
        }
        failing = false;
    }

    private void failed(Throwable fault) {
        LOG.debug("The cells could not be settled", fault);
        if (!failing) {
            LOG.warn("The cells cannot be settled; everything waits until the database is back");
        }
        failing = true;
    }
}
