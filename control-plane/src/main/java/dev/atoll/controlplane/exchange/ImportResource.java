package dev.atoll.controlplane.exchange;

import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.TooMany;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.exchange.ImportView.InvalidImportView;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.controlplane.proposal.WarningView;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Takes flags from Unleash, or from another control plane.
@Path("/api/v1/flags/import")
class ImportResource {

    private final AppendChanges appendChanges;
    private final Changes changes;
    private final CurrentCaller caller;
    private final LoggedValues values;
    private final ProposalGate proposals;

    ImportResource(
            AppendChanges appendChanges,
            Changes changes,
            CurrentCaller caller,
            LoggedValues values,
            ProposalGate proposals) {
        this.appendChanges = appendChanges;
        this.changes = changes;
        this.caller = caller;
        this.values = values;
        this.proposals = proposals;
    }

    @POST
    @Operation(
            summary = "Decides what the file holds for the regions of its environments, as one set, or "
                    + "with dry-run=true only says what that would do and what is wrong",
            description = "What holds already is not decided again.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Uni<RestResponse<Object>> take(
            @Nullable ImportRequest request, @RestQuery("dry-run") @DefaultValue("false") boolean dryRun) {
        var author = caller.caller().name();
        var wanted = InvalidInput.body(request).wanted();
        return changes.holdings(StandingFlags.KINDS)
                .map(holdings ->
                        ImportPlan.of(wanted, new StandingFlags(holdings, values), author, appendChanges::refusal))
                .chain(plan -> settle(plan, dryRun));
    }

    private Uni<RestResponse<Object>> settle(ImportPlan plan, boolean dryRun) {
        if (!plan.faults().isEmpty()) {
            return Uni.createFrom().item(dryRun ? report(plan, true, null, List.of()) : refused(plan));
        }
        if (plan.entries().isEmpty()) {
            return Uni.createFrom().item(report(plan, dryRun, null, List.of()));
        }
        if (plan.entries().size() > Draft.MAX_ENTRIES) {
            var tooMany = new TooMany(plan.entries().size(), Draft.MAX_ENTRIES);
            return Uni.createFrom().item(OutcomeGate.toResponse(tooMany, _ -> report(plan, dryRun, null, List.of())));
        }
        return proposals.append(
                new Draft(plan.entries(), false, dryRun),
                accepted -> report(plan, dryRun, dryRun ? null : last(accepted), WarningView.of(accepted)));
    }

    private static long last(Accepted accepted) {
        return accepted.changes().getLast().revision();
    }

    private static RestResponse<Object> report(
            ImportPlan plan, boolean dryRun, @Nullable Long revision, List<WarningView> warnings) {
        return RestResponse.ok(new ImportView(dryRun, revision, plan.items(), plan.faults(), warnings));
    }

    private static RestResponse<Object> refused(ImportPlan plan) {
        var status = Status.BAD_REQUEST.getStatusCode();
        return ResponseBuilder.<Object>create(status)
                .entity(new InvalidImportView(
                        "exchange.import-invalid",
                        "The file holds what cannot be decided: nothing was",
                        status,
                        plan.faults()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
