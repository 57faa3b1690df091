package dev.atoll.runtime.delta;

import dev.atoll.runtime.unleash.Audience;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagStates;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The history of each environment that somebody asked for, and what changed for an audience since an event.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class FlagHistories {

    private final FlagStates states;
    private final Map<String, FlagHistory> histories = new ConcurrentHashMap<>();
    private final Map<String, SharedLook> looks = new ConcurrentHashMap<>();

    FlagHistories(FlagStates states) {
        this.states = states;
    }

    /// What the audience must be told when it knows what the event told; nothing but a hydration when it knows
    /// nothing, or something that was never heard of here.
    Uni<FlagDelta> since(Audience audience, Optional<EventId> known) {
        return states.current(audience.environment()).map(state -> delta(audience, known, state));
    }

    /// As [FlagHistories#since], and again after each change, each time from what was told before. However many
    /// follow an environment, it is looked at once.
    Multi<FlagDelta> follow(Audience audience, Optional<EventId> known) {
        return Multi.createFrom().deferred(() -> {
            var told = new Told(known);
            return looks.computeIfAbsent(audience.environment(), this::look)
                    .follow()
                    .emitOn(Infrastructure.getDefaultExecutor())
                    .map(state -> told.next(delta(audience, told.known, state)))
                    .filter(FlagDelta::isWorthTelling);
        });
    }

    private SharedLook look(String environment) {
        return new SharedLook(states.follow(environment));
    }

    private FlagDelta delta(Audience audience, Optional<EventId> known, FlagState state) {
        var history = histories.computeIfAbsent(audience.environment(), _ -> new FlagHistory());
        var id = EventId.of(state.revision(), history.note(state), audience);
        var now = state.visible(audience::mayView);
        return known.filter(before -> before.reader().equals(id.reader()))
                .flatMap(before -> history.find(before.content()))
                .map(then -> FlagDelta.between(id, then.visible(audience::mayView), now))
                .orElseGet(() -> FlagDelta.hydration(id, now));
    }

    /// How far one listener has been told. One thread at a time.
    private static final class Told {

        private Optional<EventId> known;

        Told(Optional<EventId> known) {
            this.known = known;
        }

        FlagDelta next(FlagDelta delta) {
            known = Optional.of(delta.id());
            return delta;
        }
    }
}
