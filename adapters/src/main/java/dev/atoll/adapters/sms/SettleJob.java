package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Intents;
import dev.atoll.adapters.intent.Step;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/// Ends what nobody will hear of any more: texts that expired before they were sent, and texts that stayed
/// unknown.
@ApplicationScoped
class SettleJob {

    private static final Logger LOG = Logger.getLogger(SettleJob.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final int BATCH = 100;

    private final Intents intents;
    private final SmsConfig config;
    private final InstantSource clock;
    private final Thread thread;

    SettleJob(Intents intents, SmsConfig config, InstantSource clock) {
        this.intents = intents;
        this.config = config;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("settle-job").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes @Priority(Shutdown.FIRST) ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(LONGEST_STOP);
    }

    /// Ends what is overdue and forgets what ended long ago.
    ///
    /// @return how many parts were overdue
    int settleOnce() {
        var now = clock.instant();
        var overdue = intents.overdue(BATCH, now);
        overdue.forEach(part -> intents.advance(part, new Step.Overdue(now), now));
        intents.forget(now.minus(config.forgetAfter()));
        return overdue.size();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(tryToSettle() < BATCH ? config.settleInterval() : Duration.ZERO);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int tryToSettle() {
        try {
            return settleOnce();
        } catch (RuntimeException fault) { // the database's own health check says so to people
            LOG.debug("Nothing could be settled", fault);
            return 0;
        }
    }
}
