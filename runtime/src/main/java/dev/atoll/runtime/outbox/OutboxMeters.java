package dev.atoll.runtime.outbox;

import dev.atoll.runtime.messaging.MessagingConfig;
import dev.atoll.runtime.outbox.Backlog.Waiting;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// What the relay moved, and what waits for it, for collectors. The relay looks now and then, so that a collector never
/// waits for the database.
@ApplicationScoped
class OutboxMeters implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(OutboxMeters.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Backlog backlog;
    private final InstantSource clock;
    private final boolean relays;
    private final AtomicLong relayed = new AtomicLong();
    private volatile Waiting waiting = new Waiting(0, Optional.empty());
    private long nextLook = System.nanoTime();

    OutboxMeters(Backlog backlog, InstantSource clock, MessagingConfig messaging) {
        this.backlog = backlog;
        this.clock = clock;
        this.relays = messaging.sendTo().isPresent();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        if (relays) {
            FunctionCounter.builder("atoll.outbox.relayed.messages", relayed, AtomicLong::get)
                    .register(meters);
            Gauge.builder("atoll.outbox.waiting.messages", () -> waiting.messages())
                    .register(meters);
            TimeGauge.builder("atoll.outbox.waiting.age", this, TimeUnit.SECONDS, OutboxMeters::ageSeconds)
                    .register(meters);
        }
    }

    void moved(int messages) {
        relayed.addAndGet(messages);
    }

    /// Looks what waits, if that was long ago. Only the relay calls it; what was seen last stays while the database is
    /// away.
    void look() {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        nextLook = System.nanoTime() + PAUSE.toNanos();
        try {
            waiting = backlog.waiting();
        } catch (BacklogUnavailable away) {
            LOG.debug("Nobody knows what waits in the outbox", away);
        }
    }

    private double ageSeconds() {
        return waiting.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .map(age -> Math.max(0.0, age))
                .orElse(0.0);
    }
}
