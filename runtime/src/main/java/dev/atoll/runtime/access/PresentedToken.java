package dev.atoll.runtime.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/// The token that a request shows: as people send it (RFC 6750), bare as Unleash's SDKs do, or as OFREP's `X-API-Key`.
public final class PresentedToken {

    private static final String BEARER = "Bearer ";

    private PresentedToken() {}

    /// The token without what stands around it; empty when there is none.
    public static Optional<String> of(RoutingContext request) {
        var headers = request.request().headers();
        return Optional.ofNullable(headers.get(HttpHeaders.AUTHORIZATION))
                .or(() -> Optional.ofNullable(headers.get("X-API-Key")))
                .map(header -> header.startsWith(BEARER) ? header.substring(BEARER.length()) : header)
                .map(String::strip);
    }
}
