package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.access.Caller;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Hands a region what it runs on.
@Path("/api/v1/regions/{id}/snapshot")
class SnapshotResource {

    private final Snapshots snapshots;
    private final CurrentCaller caller;

    SnapshotResource(Snapshots snapshots, CurrentCaller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /// The region's snapshot, or 304 when the caller has it already.
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Snapshot.class)))
    public Uni<RestResponse<Object>> get(@RestPath String id, Request request) {
        var region = new RegionId(id);
        return switch (caller.caller()) {
            case Caller.Region(var own)
            when !own.equals(region) ->
                Uni.createFrom()
                        .item(Problem.response(
                                Status.FORBIDDEN, "access.forbidden", "A region reads only its own snapshot"));
            case Caller.Region _, Caller.Admin _ -> snapshots.of(region).map(snapshot -> answer(request, snapshot));
        };
    }

    private static RestResponse<Object> answer(Request request, Snapshot snapshot) {
        var tag = new EntityTag(snapshot.region() + ":" + snapshot.revision());
        if (request.evaluatePreconditions(tag) != null) {
            return ResponseBuilder.<Object>create(Status.NOT_MODIFIED).tag(tag).build();
        }
        return ResponseBuilder.<Object>ok(snapshot).tag(tag).build();
    }
}
