package dev.atoll.runtime.access;

import dev.atoll.runtime.problem.Problem;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Stands before what the framework tells of a process, such as `/q/metrics`: everything but its health is for
/// operators, and for who collects metrics.
@ApplicationScoped
@UnlessBuildProperty(name = "atoll.access.gated", stringValue = "true", enableIfMissing = true)
class ObserverGate {

    private static final int BEFORE_ROUTES = 9_200;

    private final SharedTokens tokens;

    ObserverGate(SharedTokens tokens) {
        this.tokens = tokens;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
    }

    private void check(RoutingContext request) {
        var path = request.normalizedPath();
        if (!isWithin("/q", path) || isWithin("/q/health", path)) {
            request.next();
        } else if (!tokens.anyObserverExists()) {
            new Problem("access.forbidden", "This process has no operator", 403).end(request);
        } else if (PresentedToken.of(request).filter(tokens::isOfAnObserver).isEmpty()) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            new Problem("access.unauthenticated", "A valid token is missing", 401).end(request);
        } else {
            request.next();
        }
    }

    private static boolean isWithin(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
