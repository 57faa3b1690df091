package dev.atoll.controlplane.access;

import dev.atoll.runtime.access.Admission;
import dev.atoll.runtime.access.PresentedToken;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.access.RequestPath;
import dev.atoll.runtime.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Stands before every route, also those of the framework: names the caller, or refuses and says so in the log.
@ApplicationScoped
class AccessGate {

    private static final Logger LOG = Logger.getLogger(AccessGate.class);
    private static final int BEFORE_EVERYTHING = 10_000;
    private static final Problem UNKNOWN = new Problem("access.unauthenticated", "A valid token is missing", 401);

    private final Tokens tokens;
    private final People people;
    private final RefusalLog refusals;

    AccessGate(Tokens tokens, People people, RefusalLog refusals) {
        this.tokens = tokens;
        this.people = people;
        this.refusals = refusals;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext request) {
        if (Permissions.isOpen(request.request().method().name(), RequestPath.of(request))) {
            request.next();
            return;
        }
        var token = PresentedToken.of(request);
        var caller = token.flatMap(tokens::callerOf);
        if (caller.isPresent()) {
            admit(
                    request,
                    caller.get(),
                    new Admission(() -> token.flatMap(tokens::callerOf).equals(caller)));
        } else if (token.filter(people::mayHold).isPresent()) {
            ask(request);
        } else if (token.isPresent() && tokens.areIncomplete()) {
            refusals.refuse(
                    request, "nobody known yet", new Problem("access.not-ready", "Tokens are not known yet", 503));
        } else {
            refusals.refuse(request, "nobody", UNKNOWN);
        }
    }

    /// Nothing is read of the request until it is known whose it is.
    private void ask(RoutingContext request) {
        request.request().pause();
        people.callerOf(request)
                .onItemOrFailure()
                .invoke((_, _) -> request.request().resume())
                .subscribe()
                .with(
                        found -> found.ifPresentOrElse(
                                person -> admit(request, person.caller(), person.admission()),
                                () -> refusals.refuse(request, "nobody", UNKNOWN)),
                        failure -> unknowable(request, failure));
    }

    private void unknowable(RoutingContext request, Throwable failure) {
        LOG.infof("Nobody says who signed in: %s", failure.getClass().getSimpleName());
        refusals.refuse(
                request, "somebody", new Problem("access.provider-away", "The OpenID provider does not answer", 503));
    }

    private void admit(RoutingContext request, Caller caller, Admission admission) {
        if (Permissions.allows(caller, request.request().method().name(), RequestPath.of(request))) {
            request.put(CurrentCaller.KEY, caller);
            admission.grantTo(request);
            request.next();
        } else {
            refusals.refuse(
                    request, caller.name(), new Problem("access.forbidden", "This token does not open this", 403));
        }
    }
}
