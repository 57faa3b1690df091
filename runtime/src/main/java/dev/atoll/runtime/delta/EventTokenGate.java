package dev.atoll.runtime.delta;

import dev.atoll.runtime.unleash.ValidTokens;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Reads the token of an OFREP event stream from its address: the `EventSource` of a browser sends no header.
/// Only a browser's token may stand there, which is no secret.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class EventTokenGate {

    private static final String EVENTS = "/ofrep/v1/events";
    private static final String BROWSERS = "frontend";
    private static final int BEFORE_WHOEVER_ASKS_FOR_A_TOKEN = 11_000;

    private final ValidTokens tokens;

    EventTokenGate(ValidTokens tokens) {
        this.tokens = tokens;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::read, BEFORE_WHOEVER_ASKS_FOR_A_TOKEN);
    }

    private void read(RoutingContext request) {
        var token = request.request().getParam("token");
        var headers = request.request().headers();
        if (token != null
                && request.normalizedPath().equals(EVENTS)
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && tokens.valid(token)
                        .filter(valid -> valid.type().equals(BROWSERS))
                        .isPresent()) {
            headers.set(HttpHeaders.AUTHORIZATION, token);
        }
        request.next();
    }
}
