package dev.atoll.controlplane.proposal;

import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Invalid;
import dev.atoll.controlplane.changelog.AppendOutcome.MassRemoval;
import dev.atoll.controlplane.changelog.AppendOutcome.NothingToRemove;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.UnknownKind;
import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// What the caller is told about how a request to append ended.
public final class OutcomeGate {

    private OutcomeGate() {}

    /// The answer to the outcome.
    ///
    /// @param answer to what was accepted
    public static RestResponse<Object> toResponse(
            AppendOutcome outcome, Function<Accepted, RestResponse<Object>> answer) {
        return switch (outcome) {
            case Accepted accepted -> answer.apply(accepted);
            case Outdated outdated -> outdated(outdated);
            case NothingToRemove(var subject) ->
                Problem.response(
                        Status.NOT_FOUND,
                        subject.kind().wireName() + ".unknown",
                        "Nothing holds that could be removed");
            case MassRemoval(var region, var removed, var held) -> massRemoval(region, removed, held);
            case UnknownKind _ ->
                Problem.response(
                        Status.BAD_REQUEST, "changelog.kind-unknown", "Decisions of this kind are not made here");
            case Invalid invalid ->
                Problem.response(Status.BAD_REQUEST, "changelog.value-invalid", invalid.objection());
            case Unfit unfit -> unfit(unfit);
        };
    }

    private static RestResponse<Object> outdated(Outdated outdated) {
        var status = Status.PRECONDITION_FAILED;
        var view = new OutdatedView(
                "changelog.outdated",
                "Something else holds than the request takes for granted",
                status.getStatusCode(),
                outdated.subject().kind(),
                outdated.subject().key(),
                outdated.current().map(ChangeView::of).orElse(null));
        var response = problem(status, view);
        outdated.current().ifPresent(change -> response.tag(Long.toString(change.revision())));
        return response.build();
    }

    private static RestResponse<Object> massRemoval(String region, int removed, int held) {
        var title = "More would be removed at once than may be without massRemoval";
        var status = Status.CONFLICT;
        var view = new MassRemovalView("changelog.mass-removal", title, status.getStatusCode(), region, removed, held);
        return problem(status, view).build();
    }

    private static RestResponse<Object> unfit(Unfit unfit) {
        var status = switch (unfit.ground()) {
            case INVALID -> Status.BAD_REQUEST;
            case CONFLICT -> Status.CONFLICT;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
        };
        return problem(status, UnfitView.of(unfit, status.getStatusCode())).build();
    }

    private static ResponseBuilder<Object> problem(Status status, Object view) {
        return ResponseBuilder.<Object>create(status).entity(view).type(Problem.MEDIA_TYPE);
    }
}
