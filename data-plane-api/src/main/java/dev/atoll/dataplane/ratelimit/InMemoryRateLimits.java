package dev.atoll.dataplane.ratelimit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// What this instance alone has counted: the region's twin for tests, and its stand-in while it is away.
class InMemoryRateLimits implements RateLimits {

    /// From then on callers who are back at their whole burst are forgotten: they are as good as new.
    private static final int MANY = 10_000;

    private final Map<String, Long> wholeAt = new ConcurrentHashMap<>();
    private final InstantSource clock;

    InMemoryRateLimits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Permit> ask(Policy policy, String caller) {
        return Uni.createFrom().item(() -> askNow(policy, caller));
    }

    private Permit askNow(Policy policy, String caller) {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        var answer = new AtomicReference<Gcra>();
        wholeAt.compute(policy.name() + ':' + caller, (key, kept) -> {
            var decided = Gcra.ask(policy, kept == null ? now : kept, now);
            answer.set(decided);
            return decided.wholeAt();
        });
        if (wholeAt.size() > MANY) {
            wholeAt.values().removeIf(whole -> whole <= now);
        }
        return answer.get().permit();
    }
}
