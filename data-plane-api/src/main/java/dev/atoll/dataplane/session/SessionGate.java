package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a request through when its bearer token (RFC 6750) belongs to a live session.
class SessionGate {

    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;
    private final CurrentSession current;

    SessionGate(Sessions sessions, CurrentSession current) {
        this.sessions = sessions;
        this.current = current;
    }

    /// Empty lets the request through, as Quarkus REST expects of a filter.
    @NeedsSession
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> filter(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Uni.createFrom().item(refused());
        }
        var token = new SessionToken(authorization.substring(SCHEME.length()));
        return sessions.find(token).map(customer -> admit(customer, token));
    }

    private @Nullable Response admit(Optional<CustomerId> customer, SessionToken token) {
        customer.ifPresent(signedIn -> current.of(signedIn, token));
        return customer.isPresent() ? null : refused();
    }

    private static Response refused() {
        return Problem.response(
                        Status.UNAUTHORIZED, "session.missing", "Sign in first: this needs the token of a live session")
                .toResponse();
    }
}
