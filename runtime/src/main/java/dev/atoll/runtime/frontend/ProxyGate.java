package dev.atoll.runtime.frontend;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Knows the frontend API by its old name too: older SDKs ask for `/api/proxy`.
@ApplicationScoped
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
class ProxyGate {

    private static final String OLD = "/api/proxy";
    private static final String NEW = "/api/frontend";
    private static final int BEFORE_WHOEVER_ASKS_FOR_A_TOKEN = 11_000;

    void stand(@Observes Filters filters) {
        filters.register(ProxyGate::rename, BEFORE_WHOEVER_ASKS_FOR_A_TOKEN);
    }

    private static void rename(RoutingContext request) {
        var path = request.normalizedPath();
        if (!path.equals(OLD) && !path.startsWith(OLD + "/")) {
            request.next();
            return;
        }
        var query = request.request().query();
        request.reroute(NEW + path.substring(OLD.length()) + (query == null ? "" : "?" + query));
    }
}
