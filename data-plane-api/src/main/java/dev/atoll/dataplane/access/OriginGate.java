package dev.atoll.dataplane.access;

import dev.atoll.runtime.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says to browsers which sites may ask for flags here (CORS, as the Fetch standard has it): those that a token names.
/// Whether it is the token that was sent, [ClientGate] looks at afterwards.
@ApplicationScoped
class OriginGate {

    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final int BEFORE_ANYBODY_ASKS_FOR_A_TOKEN = 9_100;
    private static final String MOMENT = "600"; // seconds; a token that is revoked is refused all the same
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9, _-]{1,1000}");

    private final ClientTokens tokens;

    OriginGate(ClientTokens tokens) {
        this.tokens = tokens;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ANYBODY_ASKS_FOR_A_TOKEN);
    }

    static boolean isForBrowsers(String path) {
        return ClientGate.isWithin("/api/frontend", path) || ClientGate.isWithin("/ofrep", path);
    }

    /// The other site whose page asks; empty for a page of this host, and for whoever is no browser.
    static Optional<String> origin(RoutingContext request) {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> !isOf(String.valueOf(request.request().getHeader(HttpHeaders.HOST)), origin));
    }

    private static boolean isOf(String host, String origin) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    /// As the resources read it: without matrix parameters (RFC 3986, 3.3).
    static String path(RoutingContext request) {
        var path = request.normalizedPath();
        return path.indexOf(';') < 0 ? path : MATRIX_PARAMETERS.matcher(path).replaceAll("");
    }

    private void check(RoutingContext request) {
        if (!isForBrowsers(path(request))) {
            request.next();
            return;
        }
        var origin = origin(request);
        var isKnown = origin.filter(tokens::isKnown).isPresent();
        var response = request.response().putHeader(HttpHeaders.VARY, "Origin");
        if (isKnown) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin.get())
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After");
        }
        if (!request.request().method().equals(HttpMethod.OPTIONS)) {
            request.next();
        } else if (origin.isPresent() && !isKnown) {
            new Problem("access.origin-forbidden", "No token names the site of this page", 403).end(request);
        } else {
            preflight(request);
        }
    }

    private static void preflight(RoutingContext request) {
        var response = request.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MOMENT);
        Optional.ofNullable(request.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS))
                .filter(names -> HEADER_NAMES.matcher(names).matches())
                .ifPresent(names -> response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, names));
        response.end();
    }
}
