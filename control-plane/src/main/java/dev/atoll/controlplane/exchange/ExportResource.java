package dev.atoll.controlplane.exchange;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.unleash.FlagStates;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Writes flags for Unleash, or for another control plane.
@Path("/api/v1/flags/export")
class ExportResource {

    private final FlagStates states;

    ExportResource(FlagStates states) {
        this.states = states;
    }

    @GET
    @Operation(
            summary = "The flags of a region as Unleash exports those of an environment",
            description = "As the answer of Unleash's `POST /api/admin/features-batch/export`; the "
                    + "environment is named as the region. Archived flags are left out. `project` "
                    + "leaves only the flags of these projects. `constraints` says whether segments "
                    + "are told with their constraints: Unleash takes them by name alone.")
    @APIResponse(
            responseCode = "200",
            description = "The flags, as Unleash has them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> export(
            @RestQuery @Nullable String region,
            @RestQuery List<String> project,
            @RestQuery @DefaultValue("false") boolean constraints) {
        if (region == null) {
            throw new InvalidInput("region is needed");
        }
        return states.current(new RegionId(region).value())
                .map(state -> state.visible(feature -> project.isEmpty()
                        || project.contains(feature.path("project").asText())))
                .map(state -> RestResponse.<Object>ok(ExportForm.of(state, constraints)));
    }
}
