package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.contracts.control.DecisionKind;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides segments: constraints with a number, which any flag may name instead of repeating them.
@Path("/api/v1/segments/{id}")
class SegmentResource {

    private final ProposalGate proposals;

    SegmentResource(ProposalGate proposals) {
        this.proposals = proposals;
    }

    /// The body that decides a segment.
    record SegmentRequest(
            @Nullable String name,
            @Nullable JsonNode constraints,
            @Nullable List<String> regions,
            @Nullable String reason) {

        ObjectNode segment() {
            var segment = JsonNodeFactory.instance.objectNode().put("name", name);
            segment.set("constraints", constraints == null ? JsonNodeFactory.instance.arrayNode() : constraints);
            return segment;
        }
    }

    @PUT
    @Operation(summary = "Decides the segment for some regions", description = "The answer is the change in the log.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String id, @Nullable SegmentRequest request, @Context HttpHeaders headers) {
        return proposals.propose(headers, author -> {
            if (request == null || request.reason() == null) {
                throw new InvalidInput("regions and reason are needed");
            }
            return new Proposal(
                    DecisionKind.SEGMENT,
                    id,
                    Scope.of(request.regions()),
                    Proposal.valueOf(request.segment()),
                    author,
                    request.reason());
        });
    }

    @DELETE
    @Operation(
            summary = "Removes the segment from some regions",
            description = "Flags that name it then hold for nobody by that strategy.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> delete(
            @RestPath String id,
            @RestQuery("region") List<String> regions,
            @RestQuery @DefaultValue("") String reason,
            @Context HttpHeaders headers) {
        return proposals.propose(
                headers, author -> Proposal.removal(new SegmentId(id).subject(), new Scope(regions), author, reason));
    }

    @GET
    @Operation(summary = "The newest decision about the segment, for whichever regions it was")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String id) {
        return proposals.show(new SegmentId(id).subject());
    }
}
