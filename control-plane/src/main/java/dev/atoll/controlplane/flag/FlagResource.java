package dev.atoll.controlplane.flag;

import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Switches flags.
@Path("/api/v1/flags/{name}")
class FlagResource {

    private final ProposalGate proposals;
    private final Changes changes;
    private final LoggedValues values;

    FlagResource(ProposalGate proposals, Changes changes, LoggedValues values) {
        this.proposals = proposals;
        this.changes = changes;
        this.values = values;
    }

    @PUT
    @Operation(
            summary = "Decides the flag for some regions",
            description = "The answer is the change in the log. Honors `If-Match` and `If-None-Match: *`.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String name, @Nullable FlagRequest request, @Context HttpHeaders headers) {
        var subject = new FlagName(name).subject();
        return changes.holding(subject).chain(holding -> {
            if (request != null && request.marks() && holding.differsIn(request.regions())) {
                return Uni.createFrom()
                        .item(Problem.response(
                                Status.CONFLICT,
                                "flag.regions-differ",
                                "These regions hold different decisions: mark those that hold the same one by one"));
            }
            return decide(subject, request, holding, headers);
        });
    }

    private Uni<RestResponse<Object>> decide(
            Subject subject, @Nullable FlagRequest request, Holding holding, HttpHeaders headers) {
        return proposals.propose(headers, author -> {
            if (request == null) {
                throw new IllegalArgumentException("The body is missing");
            }
            var now = holding.in(request.scope()).map(values::tree).orElse(null);
            return request.toProposal(subject, author, now);
        });
    }

    @DELETE
    @Operation(
            summary = "Removes the flag from some regions, as a change of its own",
            description = "Honors `If-Match`.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> delete(
            @RestPath String name,
            @RestQuery("region") List<String> regions,
            @RestQuery @DefaultValue("") String reason,
            @Context HttpHeaders headers) {
        return proposals.propose(
                headers, author -> Proposal.removal(new FlagName(name).subject(), new Scope(regions), author, reason));
    }

    @GET
    @Operation(summary = "The newest decision about the flag that holds in any region")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String name) {
        return proposals.show(new FlagName(name).subject());
    }
}
