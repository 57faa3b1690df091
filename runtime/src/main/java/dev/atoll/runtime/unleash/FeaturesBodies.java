package dev.atoll.runtime.unleash;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Answers of `/api/client/features`, written once per change and audience: a poll costs no more than its bytes.
/// What is narrowed by a query is written for each client that asks.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class FeaturesBodies {

    private static final int MOST = 200;

    private final FlagStates states;
    private final Prepared<Asked, Written> written = new Prepared<>(MOST, FeaturesBodies::write);

    FeaturesBodies(FlagStates states) {
        this.states = states;
    }

    /// An answer, and what names it.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Written(String tag, byte[] bytes) {}

    private record Asked(Audience audience, FlagQuery query, boolean inlines) {}

    Uni<Written> of(Audience audience, FlagQuery query, boolean inlines) {
        var asked = new Asked(audience, query, inlines);
        return states.current(audience.environment())
                .map(state -> query.wantsAll() ? written.of(asked, state) : write(asked, state));
    }

    /// All that the audience may see in the state, written anew.
    ///
    /// @param inlines whether the client knows no segments
    public static Written everything(Audience audience, FlagState state, boolean inlines) {
        return write(new Asked(audience, FlagQuery.ALL, inlines), state);
    }

    private static Written write(Asked asked, FlagState state) {
        var body = FeaturesBody.of(asked.audience(), asked.query(), state, asked.inlines());
        return new Written(body.tag(), body.bytes());
    }
}
