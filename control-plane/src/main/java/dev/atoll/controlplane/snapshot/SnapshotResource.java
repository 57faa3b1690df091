package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Hands a region what it runs on. The gate lets a region's token through to that region only.
@Path("/api/v1/regions/{id}/snapshot")
class SnapshotResource {

    private final Publications publications;

    SnapshotResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Operation(
            summary = "The region's snapshot in canonical form (RFC 8785) and what it is signed with, "
                    + "or 304 when the caller has it")
    @Blocking
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = SignedText.HEADER,
                            description = "Ed25519 over the body's bytes: <key id>;<base64>, one per key",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Snapshot.class)))
    public RestResponse<Object> get(@RestPath String id, Request request) {
        var publication = publications.of(new RegionId(id)).publication();
        var tag = new EntityTag(publication.tag());
        if (request.evaluatePreconditions(tag) != null) {
            return ResponseBuilder.<Object>create(Status.NOT_MODIFIED).tag(tag).build();
        }
        return ResponseBuilder.<Object>ok(publication.signed().text(), MediaType.APPLICATION_JSON_TYPE)
                .header(SignedText.HEADER, publication.signed().signatures())
                .tag(tag)
                .build();
    }
}
