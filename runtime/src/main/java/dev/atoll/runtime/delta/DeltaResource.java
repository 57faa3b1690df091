package dev.atoll.runtime.delta;

import dev.atoll.runtime.unleash.Audiences;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// What Unleash's SDKs ask instead of all features, when they poll for changes.
@Path("/api/client/delta")
@IfBuildProperty(name = "atoll.unleash.served", stringValue = "true")
public class DeltaResource {

    private final FlagHistories histories;
    private final Audiences audiences;

    DeltaResource(FlagHistories histories, Audiences audiences) {
        this.histories = histories;
        this.audiences = audiences;
    }

    @GET
    @Operation(summary = "What changed since the event that the client names in If-None-Match, or 304")
    @APIResponse(
            responseCode = "200",
            description = "Events, as Unleash has them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<Object>> delta(@RestHeader("If-None-Match") @Nullable String known) {
        return histories.since(audiences.current(), EventId.parse(known)).map(DeltaResource::answer);
    }

    private static RestResponse<Object> answer(FlagDelta delta) {
        var tag = new EntityTag(delta.id().toString());
        return delta.isWorthTelling()
                ? ResponseBuilder.<Object>ok(delta.json(), MediaType.APPLICATION_JSON)
                        .tag(tag)
                        .build()
                : ResponseBuilder.<Object>create(Status.NOT_MODIFIED).tag(tag).build();
    }
}
