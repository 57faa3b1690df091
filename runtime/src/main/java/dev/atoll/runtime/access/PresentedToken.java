package dev.atoll.runtime.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The token that a request shows: as people send it (RFC 6750), bare as Unleash's SDKs do, or as OFREP's `X-API-Key`.
public final class PresentedToken {

    private static final String BEARER = "Bearer ";

    private PresentedToken() {}

    /// The token without what stands around it; empty when there is none.
    public static Optional<String> of(RoutingContext request) {
        var headers = request.request().headers();
        return Optional.ofNullable(headers.get(HttpHeaders.AUTHORIZATION))
                .or(() -> Optional.ofNullable(headers.get("X-API-Key")))
                .map(header -> isBearer(header) ? header.substring(BEARER.length()) : header)
                .map(String::strip);
    }

    /// The token of an `Authorization` header; empty when it is of another scheme, or of none.
    public static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(PresentedToken::isBearer)
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /// The name of a scheme has no case (RFC 9110, 11.1).
    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }
}
