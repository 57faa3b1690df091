package dev.atoll.runtime.access;

import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a request through when its bearer token (RFC 6750) is the operator's.
class OperatorGate {

    private static final String SCHEME = "Bearer ";

    private final SharedTokens tokens;

    OperatorGate(SharedTokens tokens) {
        this.tokens = tokens;
    }

    /// Null lets the request through, as Quarkus REST expects of a filter.
    @OperatorOnly
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public @Nullable Response filter(ContainerRequestContext request) {
        if (!tokens.operator().exists()) {
            return Problem.response(Status.FORBIDDEN, "access.forbidden", "This process has no operator")
                    .toResponse();
        }
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        var isOperator = authorization != null
                && authorization.startsWith(SCHEME)
                && tokens.operator().is(authorization.substring(SCHEME.length()));
        return isOperator ? null : refused();
    }

    private static Response refused() {
        return Response.fromResponse(
                        Problem.response(Status.UNAUTHORIZED, "access.unauthenticated", "A valid token is missing")
                                .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
