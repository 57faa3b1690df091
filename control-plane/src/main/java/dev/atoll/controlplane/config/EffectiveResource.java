package dev.atoll.controlplane.config;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import dev.atoll.runtime.setting.SettingKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// Says what a region runs on, and why.
@Path("/api/v1/config/{namespace}/effective")
class EffectiveResource {

    private final EffectiveConfig config;

    EffectiveResource(EffectiveConfig config) {
        this.config = config;
    }

    @GET
    @Operation(
            summary = "The namespace as the region, and the app there if one is named, has it: the "
                    + "value, and the origin of each part")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EffectiveView.class)))
    public Uni<RestResponse<Object>> effective(
            @RestPath String namespace, @RestQuery Optional<String> region, @RestQuery Optional<String> app) {
        if (region.isEmpty()) {
            throw new InvalidInput("A region is needed");
        }
        var name = SettingKey.requireNamespace(namespace);
        var asked = app.map(SettingKey::requireApp);
        return config.of(name, new RegionId(region.get()), asked)
                .map(held ->
                        held.decisions().isEmpty() ? unknown() : RestResponse.ok(EffectiveView.of(name, asked, held)));
    }

    static RestResponse<Object> unknown() {
        return Problem.response(Status.NOT_FOUND, "config.unknown", "Nothing of this namespace holds there");
    }
}
