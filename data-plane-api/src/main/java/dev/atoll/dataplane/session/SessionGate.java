package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.runtime.access.PresentedToken;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a request through when its bearer token (RFC 6750) belongs to a live session.
class SessionGate {

    private static final Problem MISSING =
            new Problem("session.missing", "Sign in first: this needs the token of a live session", 401);

    private final Sessions sessions;
    private final CurrentSession current;
    private final RefusalLog refusals;

    SessionGate(Sessions sessions, CurrentSession current, RefusalLog refusals) {
        this.sessions = sessions;
        this.current = current;
        this.refusals = refusals;
    }

    /// Empty lets the request through, as Quarkus REST expects of a filter.
    @NeedsSession
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> filter(ContainerRequestContext request) {
        var token = PresentedToken.bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .map(SessionToken::new);
        return token.isEmpty()
                ? Uni.createFrom().item(refused(request))
                : sessions.find(token.get()).map(customer -> admit(customer, token.get(), request));
    }

    private @Nullable Response admit(
            Optional<CustomerId> customer, SessionToken token, ContainerRequestContext request) {
        customer.ifPresent(signedIn -> current.of(signedIn, token));
        return customer.isPresent() ? null : refused(request);
    }

    private Response refused(ContainerRequestContext request) {
        refusals.add("nobody", request.getMethod() + " " + request.getUriInfo().getPath(), MISSING.type());
        return MISSING.response().toResponse();
    }
}
