package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.dataplane.ratelimit.RateLimits.Asked;
import dev.atoll.runtime.limit.LimitPolicy;
import dev.atoll.runtime.limit.WhenAway;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Says whether a request is within its limits; always answers, also while the region's count is away.
@ApplicationScoped
class TakePermit {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final RateLimits region;
    private final InMemoryRateLimits instance;

    TakePermit(RateLimits region, InstantSource clock) {
        this.region = region;
        this.instance = new InMemoryRateLimits(clock);
    }

    /// One permit for each limit, in order.
    Uni<List<Permit>> take(List<Asked> limits) {
        return region.ask(limits).onFailure().recoverWithItem(() -> takeAlone(limits));
    }

    private List<Permit> takeAlone(List<Asked> limits) {
        var counted = limits.stream()
                .filter(asked -> asked.policy().whenAway() == WhenAway.LOCAL)
                .toList();
        var isClosed = limits.stream()
                .map(Asked::policy)
                .anyMatch(policy -> policy.whenAway() == WhenAway.CLOSED && policy.enforces());
        var permits = instance.decide(counted, isClosed).iterator();
        return limits.stream()
                .map(Asked::policy)
                .map(policy -> switch (policy.whenAway()) {
                    case LOCAL -> permits.next();
                    case OPEN -> uncounted(policy, true, policy.burst());
                    case CLOSED -> uncounted(policy, false, 0);
                })
                .toList();
    }

    private static Permit uncounted(LimitPolicy policy, boolean granted, int remaining) {
        return new Permit(policy, granted, remaining, A_MOMENT, CountedBy.NOBODY);
    }
}
