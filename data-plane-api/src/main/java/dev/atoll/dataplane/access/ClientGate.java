package dev.atoll.dataplane.access;

import dev.atoll.contracts.control.AccessToken.Kind;
import dev.atoll.runtime.access.Admission;
import dev.atoll.runtime.access.PresentedToken;
import dev.atoll.runtime.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Lets in whoever asks for flags with a token of the right kind.
@ApplicationScoped
class ClientGate {

    static final String KEY = "atoll.access.client-token";

    private static final Logger LOG = Logger.getLogger(ClientGate.class);
    private static final int BEFORE_ROUTES = 9_000; // behind the gate that answers preflights

    private final ClientTokens tokens;

    ClientGate(ClientTokens tokens) {
        this.tokens = tokens;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
    }

    private void check(RoutingContext request) {
        var path = OriginGate.path(request);
        var isForServers = isWithin("/api/client", path);
        if (!isForServers && !OriginGate.isForBrowsers(path)) {
            request.next();
            return;
        }
        var presented = PresentedToken.of(request);
        var token = presented.flatMap(tokens::find);
        if (token.isEmpty()) {
            LOG.infof("Refused a client of %s without a valid token", path);
            request.response().putHeader("WWW-Authenticate", "Bearer");
            new Problem("access.unauthenticated", "A valid token is missing", 401).end(request);
        } else if (isForServers && token.get().kind() == Kind.FRONTEND) {
            LOG.infof("Refused the token %s at %s", token.get().name(), path);
            new Problem("access.forbidden", "A frontend token opens no rules of flags", 403).end(request);
        } else if (OriginGate.origin(request)
                .filter(site -> !token.get().isGoodFrom(site))
                .isPresent()) {
            LOG.infof(
                    "Refused the token %s on a site that it does not name",
                    token.get().name());
            new Problem("access.origin-forbidden", "The token does not name the site of this page", 403).end(request);
        } else {
            request.put(KEY, token.get());
            new Admission(() -> presented.flatMap(tokens::find).equals(token)).grantTo(request);
            request.next();
        }
    }

    static boolean isWithin(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
