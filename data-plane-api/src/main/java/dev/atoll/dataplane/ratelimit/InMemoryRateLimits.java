package dev.atoll.dataplane.ratelimit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What this instance alone has counted: the region's twin for tests, and its stand-in while it is away.
class InMemoryRateLimits implements RateLimits {

    private static final int MANY = 10_000;

    private final Map<String, Gcra.Kept> kept = new HashMap<>();
    private final InstantSource clock;
    private int tooMany = MANY;

    InMemoryRateLimits(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Uni<List<Permit>> ask(List<Asked> limits) {
        return Uni.createFrom().item(() -> decide(limits, false));
    }

    /// The same at once.
    ///
    /// @param isRefused whether the request is refused anyway, so that nothing is charged
    synchronized List<Permit> decide(List<Asked> limits, boolean isRefused) {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        var standings = limits.stream()
                .map(asked -> Gcra.of(asked.policy(), kept.get(asked.key()), now))
                .toList();
        var isCharged = !isRefused
                && standings.stream()
                        .allMatch(one -> one.isWithin() || !one.policy().enforces());
        for (int i = 0; isCharged && i < limits.size(); i++) {
            if (standings.get(i).isWithin()) {
                kept.put(limits.get(i).key(), standings.get(i).charged());
            }
        }
        if (kept.size() > tooMany) {
            forget(now);
        }
        return standings.stream().map(one -> one.permit(isCharged)).toList();
    }

    /// Callers who are back at their whole burst are as good as new. Looks again when those that stay have doubled, so
    /// that a look costs each request little.
    private void forget(long now) {
        kept.values().removeIf(one -> one.wholeAt() <= now);
        tooMany = Math.max(MANY, 2 * kept.size());
    }
}
