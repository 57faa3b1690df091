package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.intent.Intents;
import dev.atoll.runtime.messaging.TraceParent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes due parts to the partner for as long as the process runs, a window of them at a time. It claims only
/// what it has room for, and nothing while there is no link, so that whatever is claimed goes out at once.
@ApplicationScoped
class SubmitJob {

    private static final Logger LOG = Logger.getLogger(SubmitJob.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Intents intents;
    private final SubmitPart submitPart;
    private final ShortMessages partner;
    private final SmsConfig config;
    private final InstantSource clock;
    private final Semaphore room;
    private final ExecutorService workers;
    private final Thread thread;

    SubmitJob(Intents intents, SubmitPart submitPart, ShortMessages partner, SmsConfig config, InstantSource clock) {
        this.intents = intents;
        this.submitPart = submitPart;
        this.partner = partner;
        this.config = config;
        this.clock = clock;
        this.room = new Semaphore(config.window());
        this.workers = Executors.newFixedThreadPool(
                config.window(), Thread.ofPlatform().daemon().name("submit-", 0).factory());
        this.thread = Thread.ofPlatform().name("submit-job").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /// Before the link is taken down: what is under way gets its answer.
    void stop(@Observes @Priority(Shutdown.FIRST) ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(LONGEST_STOP);
        workers.shutdown();
        if (!workers.awaitTermination(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("Stopped with texts unanswered; their receipts will tell");
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(submitDue() ? Duration.ZERO : config.pollInterval());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// @return whether anything was due
    private boolean submitDue() throws InterruptedException {
        if (!partner.isOpen()) {
            return false;
        }
        room.acquire();
        int places = 1 + room.drainPermits();
        var attempts = claim(places);
        room.release(places - attempts.size());
        attempts.forEach(attempt -> workers.execute(ofItsSender(attempt, () -> submit(attempt))));
        return !attempts.isEmpty();
    }

    private List<Attempt> claim(int places) {
        var now = clock.instant();
        try {
            return intents.claim(places, now, now.plus(config.unknownAfter()));
        } catch (RuntimeException fault) { // the database's own health check says so to people
            LOG.debug("Nothing could be claimed", fault);
            return List.of();
        }
    }

    /// Does the work as a part of the trace that asked for the text: spans and lines of the log name it.
    private static Runnable ofItsSender(Attempt attempt, Runnable work) {
        return TraceParent.context(attempt.traceParent()).wrap(work);
    }

    private void submit(Attempt attempt) {
        try {
            submitPart.submit(attempt);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Submitting a part of %s failed in a way that nobody foresaw", attempt.command());
        } finally {
            room.release();
        }
    }
}
