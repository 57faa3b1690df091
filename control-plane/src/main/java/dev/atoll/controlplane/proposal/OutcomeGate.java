package dev.atoll.controlplane.proposal;

import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.EpochRefused;
import dev.atoll.controlplane.changelog.AppendOutcome.Invalid;
import dev.atoll.controlplane.changelog.AppendOutcome.MassRemoval;
import dev.atoll.controlplane.changelog.AppendOutcome.NothingToRemove;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.changelog.AppendOutcome.TooMany;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.UnknownKind;
import dev.atoll.controlplane.changelog.AppendOutcome.UnknownRevision;
import dev.atoll.runtime.problem.Problem;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
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
        return outcome instanceof Accepted accepted
                ? answer.apply(accepted)
                : response(outcome, refusal(outcome).orElseThrow());
    }

    /// Why nothing was appended; empty when it was.
    public static Optional<Problem> refusal(AppendOutcome outcome) {
        return switch (outcome) {
            case Accepted _ -> Optional.empty();
            case Outdated _ ->
                refusal(
                        Status.PRECONDITION_FAILED,
                        "changelog.outdated",
                        "Something else holds than the request takes for granted");
            case NothingToRemove(var subject) ->
                refusal(
                        Status.NOT_FOUND,
                        subject.kind().wireName() + ".unknown",
                        "Nothing holds that could be removed");
            case MassRemoval _ ->
                refusal(
                        Status.CONFLICT,
                        "changelog.mass-removal",
                        "More would be taken away at once than may be without massRemoval");
            case UnknownKind _ ->
                refusal(Status.BAD_REQUEST, "changelog.kind-unknown", "Decisions of this kind are not made here");
            case Invalid invalid -> refusal(Status.BAD_REQUEST, "changelog.value-invalid", invalid.objection());
            case EpochRefused(var current) ->
                refusal(
                        Status.CONFLICT,
                        "changelog.epoch-refused",
                        "The epoch is %d: the next one is newer, and by 1000 at most".formatted(current));
            case UnknownRevision _ ->
                refusal(Status.BAD_REQUEST, "changelog.revision-unknown", "The log does not reach that far yet");
            case TooMany(var wanted, var most) ->
                refusal(
                        Status.CONFLICT,
                        "changelog.too-many",
                        "This takes %d changes, and a set holds %d: narrow it down".formatted(wanted, most));
            case Unfit(var ground, var code, var objection, var _) -> refusal(status(ground), code, objection);
        };
    }

    private static Optional<Problem> refusal(Status status, String type, String title) {
        return Optional.of(new Problem(type, title, status.getStatusCode()));
    }

    /// The problem, with what the caller needs to do better.
    private static RestResponse<Object> response(AppendOutcome outcome, Problem problem) {
        if (outcome instanceof Outdated(var subject, var current)) {
            var view = new OutdatedView(
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    subject.kind(),
                    subject.key(),
                    current.map(ChangeView::of).orElse(null));
            var response = response(problem, view);
            current.ifPresent(change -> response.tag(Long.toString(change.revision())));
            return response.build();
        }
        if (outcome instanceof MassRemoval(var kind, var region, var removed, var held)) {
            var view =
                    new MassRemovalView(problem.type(), problem.title(), problem.status(), kind, region, removed, held);
            return response(problem, view).build();
        }
        if (outcome instanceof Unfit unfit) {
            return response(problem, UnfitView.of(unfit, problem.status())).build();
        }
        return response(problem, problem).build();
    }

    private static ResponseBuilder<Object> response(Problem problem, Object view) {
        return ResponseBuilder.<Object>create(problem.status()).entity(view).type(Problem.MEDIA_TYPE);
    }

    private static Status status(Unfit.Ground ground) {
        return switch (ground) {
            case INVALID -> Status.BAD_REQUEST;
            case CONFLICT -> Status.CONFLICT;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
        };
    }
}
