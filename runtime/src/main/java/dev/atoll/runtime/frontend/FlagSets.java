package dev.atoll.runtime.frontend;

import dev.atoll.runtime.flag.FlagSet;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import dev.atoll.runtime.unleash.Prepared;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// The flags that each audience may see, made ready for evaluation once per change.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class FlagSets {

    private static final int MOST = 500;

    private final FlagStates states;
    private final Prepared<Audience, Ready> ready = new Prepared<>(MOST, FlagSets::make);

    FlagSets(FlagStates states) {
        this.states = states;
    }

    /// Flags of one state, and a tag that names them.
    ///
    /// @param state the fingerprint of the whole state, also of what the audience does not see
    record Ready(String state, String tag, FlagSet flags) {}

    Uni<Ready> of(Audience audience) {
        return states.current(audience.environment()).map(state -> ready.of(audience, state));
    }

    private static Ready make(Audience audience, FlagState state) {
        var seen = state.visible(audience::mayView);
        return new Ready(state.fingerprint(), seen.fingerprint(), seen.flagSet());
    }
}
