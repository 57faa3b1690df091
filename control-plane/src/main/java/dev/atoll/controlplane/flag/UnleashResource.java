package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// The client API of Unleash: its SDKs work against it unchanged. The environment of the token is the region.
@Path("/api/client")
class UnleashResource {

    private final Flags flags;
    private final CurrentCaller caller;

    UnleashResource(Flags flags, CurrentCaller caller) {
        this.flags = flags;
        this.caller = caller;
    }

    /// The flags of the caller's region, or 304 when it has them already.
    @GET
    @Path("/features")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnleashFeaturesView.class)))
    public Uni<RestResponse<Object>> features(Request request) {
        return switch (caller.caller()) {
            case Caller.Region(var region) -> flags.in(region).map(inRegion -> answer(request, region, inRegion));
            case Caller.Admin() ->
                Uni.createFrom()
                        .item(Problem.response(
                                Status.FORBIDDEN, "access.forbidden", "A region's token says whose flags these are"));
        };
    }

    /// An SDK introduces itself.
    @POST
    @Path("/register")
    public RestResponse<Object> register(@Nullable JsonNode registration) {
        return RestResponse.accepted();
    }

    /// An SDK tells how often it answered yes and no.
    @POST
    @Path("/metrics")
    public RestResponse<Object> metrics(@Nullable JsonNode metrics) {
        return RestResponse.accepted();
    }

    private static RestResponse<Object> answer(Request request, RegionId region, List<Flag> flags) {
        var revision = flags.stream().mapToLong(Flag::revision).max().orElse(0);
        var queryHash = Integer.toHexString(region.value().hashCode());
        var tag = new EntityTag(queryHash + ":" + revision + ":v1");
        if (request.evaluatePreconditions(tag) != null) {
            return ResponseBuilder.<Object>create(Status.NOT_MODIFIED).tag(tag).build();
        }
        var view = new UnleashFeaturesView(
                2,
                flags.stream().map(UnleashFeaturesView.Feature::of).toList(),
                List.of(),
                Map.of("environment", region.value()),
                new UnleashFeaturesView.Meta(revision, "\"" + tag.getValue() + "\"", queryHash));
        return ResponseBuilder.<Object>ok(view).tag(tag).build();
    }
}
