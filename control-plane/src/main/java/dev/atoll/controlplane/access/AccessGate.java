package dev.atoll.controlplane.access;

import dev.atoll.runtime.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Stands before every route, also those of the framework: names the caller, or refuses.
@ApplicationScoped
class AccessGate {

    private static final int BEFORE_EVERYTHING = 10_000;
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final long maxBody;

    AccessGate(Tokens tokens, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.tokens = tokens;
        this.maxBody = maxBody.asLongValue();
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
            refuse(request, new Problem("access.unauthenticated", "A valid token is missing", 401));
        } else if (!Permissions.allows(caller.get(), request.request().method().name(), path)) {
            refuse(request, new Problem("access.forbidden", "This token does not open this", 403));
        } else if (!path.equals("/v1/traces") && isTooLarge(request)) { // spans come in larger batches
            refuse(request, new Problem("request.too-large", "The body is larger than this process accepts", 413));
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

    /// A body that hides its length is cut off later, by the server.
    private boolean isTooLarge(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length) > maxBody);
    }

    private static void refuse(RoutingContext request, Problem problem) {
        var body = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status());
        if (problem.status() == 413 && request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close"); // HTTP/2 forbids the header
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body.toBuffer());
    }
}
