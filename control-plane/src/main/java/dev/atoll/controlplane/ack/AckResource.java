package dev.atoll.controlplane.ack;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.problem.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Hears and tells what the instances of a region run on. The gate lets a region's token acknowledge for that
/// region only.
@Path("/api/v1/regions/{id}/acks")
class AckResource {

    private final Acks acks;
    private final ShareAcks shareAcks;

    AckResource(Acks acks, ShareAcks shareAcks) {
        this.acks = acks;
        this.shareAcks = shareAcks;
    }

    @POST
    @Operation(summary = "Takes an instance's acknowledgement of the revision that it runs")
    @APIResponse(responseCode = "202", description = "Accepted")
    public RestResponse<Object> acknowledge(@RestPath String id, @Nullable AckRequest request) {
        var region = new RegionId(id);
        acks.hear(region, InvalidInput.body(request).toAcknowledgement());
        return RestResponse.accepted();
    }

    @GET
    @Operation(
            summary = "Which instance runs which revision since when, and how long decisions took "
                    + "until they were acknowledged")
    public Uni<AcksView> get(@RestPath String id) {
        return shareAcks.of(new RegionId(id));
    }
}
