package dev.atoll.dataplane.access;

import static dev.atoll.runtime.access.RequestPath.isWithin;

import dev.atoll.contracts.control.AccessToken.Kind;
import dev.atoll.runtime.access.Admission;
import dev.atoll.runtime.access.PresentedToken;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.access.RequestPath;
import dev.atoll.runtime.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Lets in whoever asks for flags with a token of the right kind.
@ApplicationScoped
class ClientGate {

    static final String KEY = "atoll.access.client-token";

    private static final int BEFORE_ROUTES = 9_000; // behind the gate that answers preflights

    private final ClientTokens tokens;
    private final RefusalLog refusals;

    ClientGate(ClientTokens tokens, RefusalLog refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ROUTES);
    }

    private void check(RoutingContext request) {
        var path = RequestPath.of(request);
        var isForServers = isWithin("/api/client", path);
        if (!isForServers && !OriginGate.isForBrowsers(path)) {
            request.next();
            return;
        }
        var presented = PresentedToken.of(request);
        var token = presented.flatMap(tokens::find);
        if (token.isEmpty()) {
            refuse(request, "nobody", "access.unauthenticated", "A valid token is missing", 401);
        } else if (isForServers && token.get().kind() == Kind.FRONTEND) {
            refuse(request, name(token.get()), "access.forbidden", "A frontend token opens no rules of flags", 403);
        } else if (OriginGate.origin(request)
                .filter(site -> !token.get().isGoodFrom(site))
                .isPresent()) {
            var title = "The token does not name the site of this page";
            refuse(request, name(token.get()), "access.origin-forbidden", title, 403);
        } else {
            request.put(KEY, token.get());
            new Admission(() -> presented.flatMap(tokens::find).equals(token)).grantTo(request);
            request.next();
        }
    }

    private void refuse(RoutingContext request, String who, String type, String title, int status) {
        refusals.refuse(request, who, new Problem(type, title, status));
    }

    private static String name(ClientToken token) {
        return "token:" + token.name();
    }
}
