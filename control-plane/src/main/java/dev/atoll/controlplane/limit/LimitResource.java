package dev.atoll.controlplane.limit;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.proposal.ChangeView;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.runtime.problem.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides limits.
@Path("/api/v1/limits")
class LimitResource {

    private final ProposalGate proposals;
    private final Changes changes;

    LimitResource(ProposalGate proposals, Changes changes) {
        this.proposals = proposals;
        this.changes = changes;
    }

    @PUT
    @Operation(
            summary = "Decides the limit for some regions",
            description = "The answer is the change in the log. Honors `If-Match` and `If-None-Match: *`.")
    @Path("/{name}")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String name, @Nullable LimitRequest request, @Context HttpHeaders headers) {
        var subject = new LimitName(name).subject();
        return proposals.propose(headers, author -> InvalidInput.body(request).toProposal(subject, author));
    }

    @DELETE
    @Operation(
            summary = "Removes the limit from some regions, where the default that their code has " + "holds again",
            description = "Honors `If-Match`.")
    @Path("/{name}")
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
        var subject = new LimitName(name).subject();
        return proposals.propose(headers, author -> Proposal.removal(subject, new Scope(regions), author, reason));
    }

    @GET
    @Operation(summary = "The newest decision about the limit that holds in any region")
    @Path("/{name}")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String name) {
        return proposals.show(new LimitName(name).subject());
    }

    @GET
    @Operation(
            summary = "Every limit that is decided for the region, by name",
            description = "What its code has where nobody decided is not known here.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> list(@RestQuery Optional<String> region) {
        if (region.isEmpty()) {
            throw new InvalidInput("A region is needed");
        }
        return changes.current(new RegionId(region.get()))
                .map(current -> RestResponse.ok(current.stream()
                        .filter(change -> change.proposal().kind() == DecisionKind.LIMIT)
                        .map(ChangeView::of)
                        .toList()));
    }
}
