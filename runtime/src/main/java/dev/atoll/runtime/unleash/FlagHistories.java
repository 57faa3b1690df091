package dev.atoll.runtime.unleash;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The history of each environment that somebody asked for, and what changed for an audience since a revision.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class FlagHistories {

    private final FlagStates states;
    private final Map<String, FlagHistory> histories = new ConcurrentHashMap<>();

    FlagHistories(FlagStates states) {
        this.states = states;
    }

    /// What the audience must be told when it knows what held at `since`; nothing but a hydration when it knows nothing
    /// or too little.
    ///
    /// @param since -1 for nothing
    Uni<FlagDelta> since(Audience audience, long since) {
        return states.current(audience.environment()).map(state -> delta(audience, since, state));
    }

    /// As [FlagHistories#since], and again after each change, each time from what was told before.
    Multi<FlagDelta> follow(Audience audience, long since) {
        return Multi.createFrom().deferred(() -> {
            var told = new Told(since);
            return states.follow(audience.environment())
                    .map(state -> told.next(delta(audience, told.revision, state)))
                    .filter(FlagDelta::isWorthTelling);
        });
    }

    private FlagDelta delta(Audience audience, long since, FlagState state) {
        var history = histories.computeIfAbsent(audience.environment(), _ -> new FlagHistory());
        var now = history.note(state);
        return history.at(since)
                .map(then -> FlagDelta.between(then.visible(audience::mayView), now.visible(audience::mayView)))
                .orElseGet(() -> FlagDelta.hydration(now.visible(audience::mayView)));
    }

    /// How far one listener has been told. One thread at a time.
    private static final class Told {

        private long revision;

        Told(long revision) {
            this.revision = revision;
        }

        FlagDelta next(FlagDelta delta) {
            revision = delta.revision();
            return delta;
        }
    }
}
