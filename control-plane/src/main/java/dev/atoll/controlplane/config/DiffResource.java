package dev.atoll.controlplane.config;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.setting.SettingKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/// Says where two regions differ.
@Path("/api/v1/config/{namespace}/diff")
class DiffResource {

    private final EffectiveConfig config;

    DiffResource(EffectiveConfig config) {
        this.config = config;
    }

    @GET
    @Operation(summary = "Where the namespace differs between two regions")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DiffView.class)))
    public Uni<RestResponse<Object>> diff(
            @RestPath String namespace,
            @RestQuery Optional<String> left,
            @RestQuery Optional<String> right,
            @RestQuery Optional<String> app) {
        if (left.isEmpty() || right.isEmpty()) {
            throw new InvalidInput("A region on the left and one on the right are needed");
        }
        var name = SettingKey.requireNamespace(namespace);
        var asked = app.map(SettingKey::requireApp);
        var other = new RegionId(right.get());
        return config.of(name, new RegionId(left.get()), asked)
                .chain(here -> config.of(name, other, asked).map(there -> diff(name, asked, here, there)));
    }

    private static RestResponse<Object> diff(
            String namespace, Optional<String> app, EffectiveConfig.Held left, EffectiveConfig.Held right) {
        return left.decisions().isEmpty() && right.decisions().isEmpty()
                ? EffectiveResource.unknown()
                : RestResponse.ok(DiffView.of(namespace, app, left, right));
    }
}
