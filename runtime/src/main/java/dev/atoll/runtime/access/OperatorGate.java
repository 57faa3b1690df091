package dev.atoll.runtime.access;

import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a request through when its bearer token (RFC 6750) is the operator's.
class OperatorGate {

    private static final Problem NOBODY_OPERATES = new Problem("access.forbidden", "This process has no operator", 403);
    private static final Problem UNKNOWN = new Problem("access.unauthenticated", "A valid token is missing", 401);

    private final SharedTokens tokens;
    private final RefusalLog refusals;

    OperatorGate(SharedTokens tokens, RefusalLog refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /// Null lets the request through, as Quarkus REST expects of a filter.
    @OperatorOnly
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public @Nullable Response filter(ContainerRequestContext request) {
        if (!tokens.operator().exists()) {
            return refused(request, NOBODY_OPERATES);
        }
        var isOperator = PresentedToken.bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(tokens.operator()::is)
                .isPresent();
        return isOperator ? null : refused(request, UNKNOWN);
    }

    private Response refused(ContainerRequestContext request, Problem problem) {
        refusals.add("nobody", request.getMethod() + " " + request.getUriInfo().getPath(), problem.type());
        return problem.response().toResponse();
    }
}
