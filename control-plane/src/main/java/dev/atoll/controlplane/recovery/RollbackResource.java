package dev.atoll.controlplane.recovery;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.Rollback;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.controlplane.proposal.Preconditions;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Makes hold again what held at a revision.
@Path("/api/v1/changes/rollback")
class RollbackResource {

    static final String FINAL =
            "This is never rolled back: access that was revoked stays revoked, and an epoch never falls";

    private final AppendChanges appendChanges;
    private final CurrentCaller caller;

    RollbackResource(AppendChanges appendChanges, CurrentCaller caller) {
        this.appendChanges = appendChanges;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Makes hold again what held at an earlier revision, as one set: all, or none",
            description = "With `dry-run=true` it only says what that would do. `If-Match` names the "
                    + "newest revision that the caller has seen: 412 when something that would be "
                    + "undone was decided later. The tag of the answer is such a revision.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RollbackView.class)))
    public Uni<RestResponse<Object>> rollBack(
            @Nullable RollbackRequest request,
            @RestQuery("dry-run") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers) {
        if (request != null && request.isOfFinalKind()) {
            return refusal(Status.CONFLICT, "changelog.final", FINAL);
        }
        var seen = Preconditions.newestSeen(
                headers.getHeaderString(HttpHeaders.IF_MATCH), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        var rollback =
                InvalidInput.body(request).toRollback(seen, caller.caller().name(), dryRun);
        var refusal = caller.objection(kind(rollback), rollback.scope().regions());
        if (refusal.isPresent()) {
            return Uni.createFrom().item(refusal.get().response());
        }
        return appendChanges.rollBack(rollback).map(outcome -> answer(rollback, outcome));
    }

    /// What is final is never rolled back, and who may decide of the rest may decide all of it.
    private static DecisionKind kind(Rollback rollback) {
        return Optional.ofNullable(rollback.kind()).orElse(DecisionKind.CONFIG);
    }

    private static RestResponse<Object> answer(Rollback rollback, Rollback.Outcome outcome) {
        return OutcomeGate.toResponse(outcome.appended(), accepted -> {
            var newest = rollback.dryRun() || accepted.changes().isEmpty()
                    ? outcome.revision()
                    : accepted.changes().getLast().revision();
            return ResponseBuilder.<Object>ok(RollbackView.of(rollback, outcome, accepted))
                    .tag(Long.toString(newest))
                    .build();
        });
    }

    private static Uni<RestResponse<Object>> refusal(Status status, String code, String title) {
        return Uni.createFrom().item(Problem.response(status, code, title));
    }
}
