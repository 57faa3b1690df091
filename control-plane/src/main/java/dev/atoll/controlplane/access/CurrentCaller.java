package dev.atoll.controlplane.access;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.access.RefusalLog;
import dev.atoll.runtime.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/// Who sent the request that is being served.
@RequestScoped
public class CurrentCaller {

    static final String KEY = "atoll.access.caller";

    private final RoutingContext request;
    private final RefusalLog refusals;

    CurrentCaller(RoutingContext request, RefusalLog refusals) {
        this.request = request;
        this.refusals = refusals;
    }

    /// The caller that the gate let in.
    public Caller caller() {
        return of(request);
    }

    /// Why the caller may not decide about this kind in these regions; empty when it may. A refusal stands in the log.
    ///
    /// @param regions by name, and `*` for all
    public Optional<Problem> objection(DecisionKind kind, Collection<String> regions) {
        return caller().mayDecide(kind, regions)
                ? Optional.empty()
                : Optional.of(refusal(
                        "a " + kind.wireName() + " in " + regions, "This token does not decide this, or not there"));
    }

    /// What the caller is told when it may not have something. The refusal stands in the log.
    ///
    /// @param what it asked for
    /// @param title why it may not, in a sentence for people
    public Problem refusal(String what, String title) {
        var problem = new Problem("access.forbidden", title, 403);
        refusals.add(caller().name(), what, problem.type());
        return problem;
    }

    /// The caller of a request that is served by a gate rather than a resource.
    public static Caller of(RoutingContext request) {
        return Objects.requireNonNull(request.<Caller>get(KEY), "the gate names the caller of every request");
    }
}
