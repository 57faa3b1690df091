package dev.atoll.controlplane.proposal;

import dev.atoll.runtime.problem.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides several things at once: all, or none.
@Path("/api/v1/changes")
class SetResource {

    private final ProposalGate proposals;

    SetResource(ProposalGate proposals) {
        this.proposals = proposals;
    }

    @POST
    @Operation(
            summary = "Appends changes as one set: all, or none",
            description = "With `dry-run=true` it only says what they would do.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SetView.class)))
    public Uni<RestResponse<Object>> append(
            @Nullable SetRequest request, @RestQuery("dry-run") @DefaultValue("false") boolean dryRun) {
        return proposals.proposeAll(author -> InvalidInput.body(request).toDraft(author, dryRun));
    }
}
