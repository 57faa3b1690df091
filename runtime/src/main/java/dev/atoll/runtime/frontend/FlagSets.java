package dev.atoll.runtime.frontend;

import dev.atoll.runtime.flag.FlagSet;
import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The flags that each audience may see, made ready for evaluation once per change.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class FlagSets {

    private static final int MOST = 500;

    private final FlagStates states;
    private final Map<Audience, Ready> ready = new ConcurrentHashMap<>();

    FlagSets(FlagStates states) {
        this.states = states;
    }

    /// Flags of one state, and a tag that names them.
    record Ready(FlagState state, String tag, FlagSet flags) {

        /// What is ready for the state: it is made anew only when its flags are others.
        @SuppressWarnings("ReferenceEquality") // the usual case, for which nothing needs to be compared
        private Ready at(Audience audience, FlagState now) {
            if (state == now) {
                return this;
            }
            return state.hasTheFlagsOf(now) ? new Ready(now, tag, flags) : make(audience, now);
        }
    }

    Uni<Ready> of(Audience audience) {
        return states.current(audience.environment()).map(state -> of(audience, state));
    }

    private Ready of(Audience audience, FlagState state) {
        if (ready.size() > MOST) {
            ready.clear(); // audiences are as many as sets of projects in tokens: it is never so many
        }
        return Objects.requireNonNull(ready.compute(
                audience, (_, before) -> before == null ? make(audience, state) : before.at(audience, state)));
    }

    private static Ready make(Audience audience, FlagState state) {
        var seen = state.visible(audience::mayView);
        return new Ready(state, seen.fingerprint(), seen.flagSet());
    }
}
