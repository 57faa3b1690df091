package dev.atoll.controlplane.proposal;

import dev.atoll.runtime.problem.InvalidInput;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Carries out nothing whose `dry-run` is spelled otherwise than `true` or `false`: a resource would take `?dry-run=1`
/// for no.
class DryRunGate {

    private static final Set<String> SPELLINGS = Set.of("true", "false");

    @ServerRequestFilter
    void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getQueryParameters().get("dry-run");
        if (asked != null && !SPELLINGS.containsAll(asked)) {
            throw new InvalidInput("dry-run is true or false");
        }
    }
}
