package dev.atoll.runtime.poll;

import dev.atoll.runtime.unleash.ClientSpecification;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;

/// Answers the one request that SDKs send again and again, `GET /api/client/features`, with bytes that are
/// ready. What differs from that in any way goes on to [dev.atoll.runtime.unleash.UnleashResource], which
/// answers the same.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class PollGate {

    private static final int BEHIND_WHOEVER_ASKS_FOR_A_TOKEN = 8_000;
    private static final String PATH = "/api/client/features";
    private static final CharSequence SPECIFICATION = HttpHeaders.createOptimized("Unleash-Client-Spec");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    private final Instance<Pollers> pollers;
    private final PolledBodies bodies;

    PollGate(Instance<Pollers> pollers, PolledBodies bodies) {
        this.pollers = pollers;
        this.bodies = bodies;
    }

    void stand(@Observes Filters filters) {
        if (pollers.isResolvable()) {
            var known = pollers.get();
            filters.register(request -> check(request, known), BEHIND_WHOEVER_ASKS_FOR_A_TOKEN);
        }
    }

    /// Once what it stands in for is there.
    void stand(@Observes StartupEvent started) {
        if (pollers.isResolvable()) {
            UntracedPolls.install();
        }
    }

    /// Whether it is one of those that end here, nearly always.
    static boolean isPoll(HttpMethod method, String uri) {
        return uri.equals(PATH) && method.equals(HttpMethod.GET);
    }

    private void check(RoutingContext request, Pollers known) {
        if (isPoll(request)) {
            known.admitted(request)
                    .flatMap(audience -> bodies.atHand(audience, inlines(request)))
                    .ifPresentOrElse(body -> answer(request, body), request::next);
        } else {
            request.next();
        }
    }

    /// Without a query, and without a word about the answer that would have to be thought about.
    private static boolean isPoll(RoutingContext request) {
        var asked = request.request();
        return isPoll(asked.method(), asked.uri())
                && takesJson(asked.headers().get(HttpHeaders.ACCEPT))
                && !asked.headers().contains(HttpHeaders.IF_MATCH);
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null || accept.equals("application/json") || accept.equals("*/*");
    }

    private static boolean inlines(RoutingContext request) {
        return !ClientSpecification.knowsSegments(request.request().headers().get(SPECIFICATION));
    }

    private static void answer(RoutingContext request, PolledBody body) {
        var known = request.request().headers().get(HttpHeaders.IF_NONE_MATCH);
        var response = request.response();
        if (known == null) {
            response.headers().set(HttpHeaders.ETAG, body.tag()).set(HttpHeaders.CONTENT_TYPE, JSON);
            response.end(body.bytes());
        } else if (known.equals(body.tag())) {
            response.headers().set(HttpHeaders.ETAG, body.tag());
            response.setStatusCode(304).end();
        } else {
            request.next();
        }
    }
}
