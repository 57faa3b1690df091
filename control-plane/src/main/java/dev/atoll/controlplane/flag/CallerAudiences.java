package dev.atoll.controlplane.flag;

import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.Audiences;
import jakarta.enterprise.context.RequestScoped;

/// Whoever asks for flags with a region's token sees all of that region, a client what its token shows of one. A user's
/// token does not say which region it would be.
@RequestScoped
class CallerAudiences implements Audiences {

    private final CurrentCaller caller;

    CallerAudiences(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public Audience current() {
        return switch (caller.caller()) {
            case Caller.Region(var region) -> Audience.ofAll(region.value());
            case Caller.Client client -> new Audience(client.region().value(), client.projects());
            case Caller.User _ -> throw new IllegalStateException("the gate lets no user ask for flags");
        };
    }
}
