package dev.atoll.runtime.unleash;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Answers of `/api/client/features`, written once per change and audience: a poll costs no more than its bytes. What
/// is
/// narrowed by a query is written for each client that asks.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class FeaturesBodies {

    private static final int MOST = 200;

    private final FlagStates states;
    private final Map<Asked, Written> written = new ConcurrentHashMap<>();

    FeaturesBodies(FlagStates states) {
        this.states = states;
    }

    /// An answer, and what names it.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(FlagState state, String tag, byte[] bytes) {

        /// What answers for the state: it is written anew only when its flags are others.
        @SuppressWarnings("ReferenceEquality") // the usual case, for which nothing needs to be compared
        private Written at(Asked asked, FlagState now) {
            if (state == now) {
                return this;
            }
            return state.hasTheFlagsOf(now) ? new Written(now, tag, bytes) : write(asked, now);
        }
    }

    private record Asked(Audience audience, FlagQuery query, boolean inlines) {}

    Uni<Written> of(Audience audience, FlagQuery query, boolean inlines) {
        var asked = new Asked(audience, query, inlines);
        return states.current(audience.environment())
                .map(state -> query.wantsAll() ? kept(asked, state) : write(asked, state));
    }

    private Written kept(Asked asked, FlagState state) {
        if (written.size() > MOST) {
            written.clear(); // audiences are as many as sets of projects in tokens: it is never so many
        }
        return Objects.requireNonNull(
                written.compute(asked, (_, before) -> before == null ? write(asked, state) : before.at(asked, state)));
    }

    private static Written write(Asked asked, FlagState state) {
        var body = FeaturesBody.of(asked.audience(), asked.query(), state, asked.inlines());
        return new Written(state, body.tag(), body.bytes());
    }
}
