package dev.atoll.dataplane.access;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.Audiences;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;

/// What the holder of the request's token may see.
@RequestScoped
class TokenAudiences implements Audiences {

    private final RoutingContext request;
    private final RegionId region;

    TokenAudiences(RoutingContext request, RegionId region) {
        this.request = request;
        this.region = region;
    }

    @Override
    public Audience current() {
        var token = Objects.requireNonNull(
                request.<ClientToken>get(ClientGate.KEY), "the gate names the token of every client");
        return new Audience(region.value(), token.projects());
    }
}
