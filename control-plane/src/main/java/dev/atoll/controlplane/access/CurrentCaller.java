package dev.atoll.controlplane.access;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Who sent the request that is being served.
@RequestScoped
public class CurrentCaller {

    private static final Logger LOG = Logger.getLogger(CurrentCaller.class);

    static final String KEY = "atoll.access.caller";

    private final RoutingContext request;

    CurrentCaller(RoutingContext request) {
        this.request = request;
    }

    /// The caller that the gate let in.
    public Caller caller() {
        return of(request);
    }

    /// Why the caller may not decide about this kind in these regions; empty when it may. A refusal stands in the log.
    ///
    /// @param regions by name, and `*` for all
    public Optional<Problem> objection(DecisionKind kind, Collection<String> regions) {
        if (caller().mayDecide(kind, regions)) {
            return Optional.empty();
        }
        LOG.infof("Refused a %s in %s to %s: access.forbidden", kind.wireName(), regions, caller().name());
        return Optional.of(new Problem("access.forbidden", "This token does not decide this, or not there", 403));
    }

    /// The caller of a request that is served by a gate rather than a resource.
    public static Caller of(RoutingContext request) {
        return Objects.requireNonNull(request.<Caller>get(KEY), "the gate names the caller of every request");
    }
}
