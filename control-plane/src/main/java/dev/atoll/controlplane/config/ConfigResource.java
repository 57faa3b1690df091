package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.ChangeView;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Decides configuration values.
@Path("/api/v1/config/{namespace}/{key}")
class ConfigResource {

    private final Changes changes;
    private final CurrentCaller caller;

    ConfigResource(Changes changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    /// Decides the value for some regions; the answer is the change in the log.
    @PUT
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> put(
            @RestPath String namespace, @RestPath String key, @Nullable ConfigRequest request) {
        try {
            if (request == null) {
                throw new IllegalArgumentException("The body is missing");
            }
            var proposal = request.toProposal(
                    ConfigName.of(namespace, key), caller.caller().name());
            return changes.append(proposal).map(ChangeView::of).map(RestResponse::ok);
        } catch (IllegalArgumentException invalid) {
            return Uni.createFrom()
                    .item(Problem.response(
                            Status.BAD_REQUEST, "request.invalid", "The value or its change is invalid"));
        }
    }

    /// The newest decision about the value, for whichever regions it was.
    @GET
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String namespace, @RestPath String key) {
        return changes.newest(DecisionKind.CONFIG, ConfigName.of(namespace, key).value())
                .map(newest -> newest.<RestResponse<Object>>map(change -> RestResponse.ok(ChangeView.of(change)))
                        .orElseGet(() -> Problem.response(Status.NOT_FOUND, "config.unknown", "No such value")));
    }
}
