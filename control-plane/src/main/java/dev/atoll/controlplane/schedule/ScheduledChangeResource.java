package dev.atoll.controlplane.schedule;

import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Rollback;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.controlplane.proposal.ProposalGate;
import dev.atoll.controlplane.schedule.AddOutcome.Added;
import dev.atoll.controlplane.schedule.AddOutcome.TooMany;
import dev.atoll.controlplane.schedule.ScheduledChange.Settlement;
import dev.atoll.controlplane.schedule.ScheduledChange.State;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Changes that are made later.
@Path("/api/v1/scheduled-changes")
class ScheduledChangeResource {

    private static final int MAX_LIMIT = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final PostgresScheduledChanges scheduled;
    private final AppendChanges appendChanges;
    private final ProposalGate proposals;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ScheduledChangeResource(
            PostgresScheduledChanges scheduled,
            AppendChanges appendChanges,
            ProposalGate proposals,
            CurrentCaller caller,
            InstantSource clock) {
        this.scheduled = scheduled;
        this.appendChanges = appendChanges;
        this.proposals = proposals;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Keeps a set of changes until it is due",
            description = "What the rules of its kinds forbid is refused now, and again when it is due; "
                    + "what it takes for granted is looked at only then.")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduledChangeView.class)))
    public Uni<RestResponse<Object>> schedule(@Nullable ScheduleRequest request) {
        return keep(InvalidInput.body(request));
    }

    private Uni<RestResponse<Object>> keep(ScheduleRequest request) {
        var author = caller.caller().name();
        var at = request.due(clock.instant());
        var draft = request.set().toDraft(author, false);
        if (draft.proposals().stream().anyMatch(proposal -> Rollback.isFinal(proposal.kind()))) {
            return refusal(
                    Status.CONFLICT,
                    "schedule.kind-refused",
                    "Access is given and taken at once: what is revoked until then would open again");
        }
        return proposals
                .refusal(draft)
                .or(() -> appendChanges
                        .refusal(draft)
                        .map(refused -> OutcomeGate.toResponse(refused, accepted -> RestResponse.ok(accepted))))
                .map(Uni.createFrom()::item)
                .orElseGet(() -> scheduled.add(at, request.set(), author).map(ScheduledChangeResource::afterAdding));
    }

    private static RestResponse<Object> afterAdding(AddOutcome outcome) {
        return switch (outcome) {
            case Added(var kept) -> RestResponse.status(Status.CREATED, ScheduledChangeView.of(kept));
            case TooMany(var most, var ofAuthor) ->
                Problem.response(
                        Status.CONFLICT,
                        "schedule.too-many",
                        ofAuthor
                                ? "%d changes of one author may wait at most".formatted(most)
                                : "%d changes may wait at most".formatted(most));
        };
    }

    @GET
    @Operation(
            summary = "Scheduled changes, the newest first",
            description = "`before` is the `next` of the page before.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduledChangeView.Page.class)))
    public Uni<RestResponse<Object>> list(
            @RestQuery @Nullable String state,
            @RestQuery @DefaultValue("999999999999999999") String before,
            @RestQuery @DefaultValue("50") String limit) {
        var wanted = Arrays.stream(State.values())
                .filter(known -> known.name().equalsIgnoreCase(state))
                .findFirst();
        var isPage = NUMBER.matcher(before).matches() && NUMBER.matcher(limit).matches();
        var size = isPage ? Long.parseLong(limit) : 0;
        if (size < 1 || size > MAX_LIMIT || (state != null && wanted.isEmpty())) {
            return refusal(
                    Status.BAD_REQUEST,
                    "schedule.page-invalid",
                    "state is waiting, applied, refused or canceled, limit is 1 to " + MAX_LIMIT);
        }
        return scheduled
                .page(wanted.orElse(null), Long.parseLong(before), (int) size + 1)
                .map(found -> RestResponse.ok(ScheduledChangeView.Page.of(found, (int) size)));
    }

    @GET
    @Operation(summary = "A scheduled change, and what became of it")
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduledChangeView.class)))
    public Uni<RestResponse<Object>> get(@RestPath String id) {
        return NUMBER.matcher(id).matches()
                ? scheduled.find(Long.parseLong(id)).map(ScheduledChangeResource::shown)
                : unknown();
    }

    @DELETE
    @Operation(summary = "Calls a scheduled change off that still waits")
    @Path("/{id}")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScheduledChangeView.class)))
    public Uni<RestResponse<Object>> cancel(@RestPath String id, @RestQuery @DefaultValue("") String reason) {
        Proposal.requireReason(reason);
        if (!NUMBER.matcher(id).matches()) {
            return unknown();
        }
        return scheduled
                .find(Long.parseLong(id))
                .chain(found -> found.flatMap(this::refusal)
                        .map(Uni.createFrom()::item)
                        .orElseGet(() -> cancel(Long.parseLong(id), reason)));
    }

    private Optional<RestResponse<Object>> refusal(ScheduledChange change) {
        try {
            return proposals.refusal(change.set().toDraft(change.author(), false));
        } catch (IllegalArgumentException outdated) { // it decides nothing any more
            return Optional.empty();
        }
    }

    private Uni<RestResponse<Object>> cancel(long id, String reason) {
        var canceled = Settlement.canceled(clock.instant(), caller.caller().name(), reason);
        return scheduled.settle(id, canceled).map(ScheduledChangeResource::afterCanceling);
    }

    private static RestResponse<Object> afterCanceling(Optional<ScheduledChange> change) {
        return change.isPresent() && change.get().state() != State.CANCELED
                ? Problem.response(Status.CONFLICT, "schedule.settled", "It was due, and is settled already")
                : shown(change);
    }

    private static RestResponse<Object> shown(Optional<ScheduledChange> change) {
        return change.map(found -> RestResponse.<Object>ok(ScheduledChangeView.of(found)))
                .orElseGet(() -> Problem.response(Status.NOT_FOUND, "schedule.unknown", "No such change is scheduled"));
    }

    private static Uni<RestResponse<Object>> unknown() {
        return Uni.createFrom().item(shown(Optional.empty()));
    }

    private static Uni<RestResponse<Object>> refusal(Status status, String code, String title) {
        return Uni.createFrom().item(Problem.response(status, code, title));
    }
}
