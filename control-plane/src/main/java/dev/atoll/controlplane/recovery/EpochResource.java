package dev.atoll.controlplane.recovery;

import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.runtime.problem.InvalidInput;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The epoch: regions follow the newest that they have seen, and refuse a control plane of an older one.
@Path("/api/v1/epoch")
class EpochResource {

    private final Changes changes;
    private final CurrentCaller caller;

    EpochResource(Changes changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    /// The epoch that holds.
    record EpochView(long epoch, long revision) {}

    @GET
    @Operation(summary = "The epoch that holds, and the newest revision")
    public Uni<EpochView> get() {
        return changes.epoch().chain(epoch -> changes.revision().map(revision -> new EpochView(epoch, revision)));
    }

    @POST
    @Operation(
            summary = "Begins a new epoch, as a change in the log: after a standby took over or a "
                    + "backup was restored, and before anything is decided there")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EpochView.class)))
    public Uni<RestResponse<Object>> raise(@Nullable EpochRequest request) {
        if (request == null || request.epoch() == null || request.reason() == null) {
            throw new InvalidInput("epoch and reason are both needed");
        }
        return changes.raiseEpoch(request.epoch(), caller.caller().name(), request.reason())
                .map(outcome -> OutcomeGate.toResponse(outcome, accepted -> {
                    var change = accepted.changes().getLast();
                    return RestResponse.ok(new EpochView(change.mark().epoch(), change.revision()));
                }));
    }
}
