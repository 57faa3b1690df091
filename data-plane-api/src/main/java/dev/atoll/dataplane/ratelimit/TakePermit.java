package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/// Says whether a request is within its limit; always answers, also while the region's count is away.
@ApplicationScoped
class TakePermit {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final RateLimits region;
    private final RateLimits instance;

    TakePermit(RateLimits region, InstantSource clock) {
        this.region = region;
        this.instance = new InMemoryRateLimits(clock);
    }

    Uni<Permit> take(Policy policy, String caller) {
        return region.ask(policy, caller).onFailure().recoverWithUni(() -> takeAlone(policy, caller));
    }

    private Uni<Permit> takeAlone(Policy policy, String caller) {
        return switch (policy.whenAway()) {
            case LOCAL -> instance.ask(policy, caller);
            case OPEN -> uncounted(true, policy.burst());
            case CLOSED -> uncounted(false, 0);
        };
    }

    private static Uni<Permit> uncounted(boolean granted, int remaining) {
        return Uni.createFrom().item(new Permit(granted, remaining, A_MOMENT, CountedBy.NOBODY));
    }
}
