package dev.atoll.dataplane.access;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.ratelimit.DecidedLimits;
import dev.atoll.runtime.poll.Pollers;
import dev.atoll.runtime.unleash.Audience;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Whoever polls with a good token, while nobody decided how often that may be.
@ApplicationScoped
class UnlimitedPollers implements Pollers {

    private final DecidedLimits limits;
    private final RegionId region;

    UnlimitedPollers(DecidedLimits limits, RegionId region) {
        this.limits = limits;
        this.region = region;
    }

    @Override
    public Optional<Audience> admitted(RoutingContext poll) {
        ClientToken token = poll.get(ClientGate.KEY);
        return token != null
                        && limits.areNone(
                                poll.request().method().name(), poll.request().uri()) // a poll has no query
                ? Optional.of(new Audience(region.value(), token.projects()))
                : Optional.empty();
    }
}
