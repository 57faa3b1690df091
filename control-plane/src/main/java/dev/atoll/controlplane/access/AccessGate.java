package dev.atoll.controlplane.access;

import dev.atoll.runtime.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// Stands before every route, also those of the framework: names the caller, or refuses.
@ApplicationScoped
class AccessGate {

    private static final int BEFORE_EVERYTHING = 10_000;
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    AccessGate(Tokens tokens) {
        this.tokens = tokens;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        var path = request.normalizedPath();
        if (Permissions.isOpen(request.request().method().name(), path)) {
            request.next();
            return;
        }
        var caller = token(request).flatMap(tokens::callerOf);
        if (caller.isEmpty()) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            new Problem("access.unauthenticated", "A valid token is missing", 401).end(request);
        } else if (!Permissions.allows(caller.get(), request.request().method().name(), path)) {
            new Problem("access.forbidden", "This token does not open this", 403).end(request);
        } else {
            request.put(CurrentCaller.KEY, caller.get());
            request.next();
        }
    }

    /// The token as people send it, or bare as the Unleash SDKs do.
    private static Optional<String> token(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .map(header -> header.startsWith(BEARER) ? header.substring(BEARER.length()) : header)
                .map(String::strip);
    }
}
