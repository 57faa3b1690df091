package dev.atoll.dataplane.access;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.ratelimit.DecidedLimits;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.poll.Pollers;
import dev.atoll.runtime.unleash.Audience;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/// Whoever polls with a good token, while nobody decided how often that may be.
@ApplicationScoped
class UnlimitedPollers implements Pollers {

    private final RegionId region;
    private final Supplier<Boolean> areUnlimited;

    UnlimitedPollers(Decisions decisions, DecidedLimits limits, RegionId region) {
        this.region = region;
        areUnlimited = decisions.derive(_ -> limits.areNone("GET", "/api/client/features"));
    }

    @Override
    public Optional<Audience> admitted(RoutingContext poll) {
        ClientToken token = poll.get(ClientGate.KEY);
        return token != null && areUnlimited.get()
                ? Optional.of(new Audience(region.value(), token.projects()))
                : Optional.empty();
    }
}
