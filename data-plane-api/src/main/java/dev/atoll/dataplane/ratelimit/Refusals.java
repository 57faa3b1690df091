package dev.atoll.dataplane.ratelimit;

import dev.atoll.runtime.limit.LimitPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// What was over a limit: counted by limit and mode, and told to the log when it was served all the same.
@ApplicationScoped
class Refusals {

    static final String METER = "atoll.ratelimit.refused.requests";

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<String, Untold> untold = new ConcurrentHashMap<>();

    Refusals(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void add(LimitPolicy policy) {
        var mode = policy.mode().name().toLowerCase(Locale.ROOT);
        meters.counter(METER, "policy", policy.name(), "mode", mode).increment();
        if (!policy.enforces()) {
            untold.compute(policy.name(), (name, before) -> tell(name, before == null ? Untold.NOTHING : before));
        }
    }

    private Untold tell(String name, Untold before) {
        var now = clock.instant();
        if (now.isBefore(before.toldAt().plus(PAUSE))) {
            return new Untold(before.requests() + 1, before.toldAt());
        }
        LOG.infof("The limit %s watches, and would have refused %d more requests", name, before.requests() + 1);
        return new Untold(0, now);
    }

    /// What the log was not told yet.
    private record Untold(long requests, Instant toldAt) {

        private static final Untold NOTHING = new Untold(0, Instant.EPOCH);
    }
}
