package dev.atoll.controlplane.flag;

import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.Audiences;
import jakarta.enterprise.context.RequestScoped;

/// Whoever asks for flags with a region's token sees all of that region. An admin's token does not say which it would
/// be.
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
            case Caller.Admin() -> throw new IllegalStateException("the gate lets no admin ask for flags");
        };
    }
}
