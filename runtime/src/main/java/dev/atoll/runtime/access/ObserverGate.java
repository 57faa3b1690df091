package dev.atoll.runtime.access;

import static dev.atoll.runtime.access.RequestPath.isWithin;

import dev.atoll.runtime.problem.Problem;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Stands before what the framework tells of a process, such as `/q/metrics`: everything but its health is for
/// operators, and for who collects metrics. A process with a gate before everything says so when it is built.
@ApplicationScoped
@UnlessBuildProperty(name = "atoll.observer.gated", stringValue = "true", enableIfMissing = true)
class ObserverGate {

    private static final int BEFORE_ROUTES = 9_200;

    private final SharedTokens tokens;
    private final RefusalLog refusals;

    ObserverGate(SharedTokens tokens, RefusalLog refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
    }

    private void check(RoutingContext request) {
        var path = RequestPath.of(request);
        if (!isWithin("/q", path) || isWithin("/q/health", path)) {
            request.next();
        } else if (!tokens.anyObserverExists()) {
            refusals.refuse(request, "nobody", new Problem("access.forbidden", "This process has no operator", 403));
        } else if (PresentedToken.of(request).filter(tokens::isOfAnObserver).isEmpty()) {
            refusals.refuse(request, "nobody", new Problem("access.unauthenticated", "A valid token is missing", 401));
        } else {
            request.next();
        }
    }
}
