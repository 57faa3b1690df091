package dev.atoll.runtime.poll;

import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FeaturesBodies;
import dev.atoll.runtime.unleash.FlagStates;
import dev.atoll.runtime.unleash.Prepared;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What polls are answered with, made once per change and audience.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class PolledBodies {

    private static final int MOST = 200;

    private final FlagStates states;
    private final Prepared<Asked, PolledBody> bodies = new Prepared<>(
            MOST, (asked, state) -> PolledBody.of(FeaturesBodies.everything(asked.audience(), state, asked.inlines())));

    PolledBodies(FlagStates states) {
        this.states = states;
    }

    private record Asked(Audience audience, boolean inlines) {}

    /// All that the audience may see, if nothing has to be waited for.
    Optional<PolledBody> atHand(Audience audience, boolean inlines) {
        return states.atHand(audience.environment()).map(state -> bodies.of(new Asked(audience, inlines), state));
    }
}
