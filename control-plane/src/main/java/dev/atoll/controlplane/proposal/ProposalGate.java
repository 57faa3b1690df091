package dev.atoll.controlplane.proposal;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Expectation;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Between a resource that decides about one subject and the log.
@ApplicationScoped
public class ProposalGate {

    private static final int MOST_ATTEMPTS = 100; // somebody else decides each time one is in vain

    private final AppendChanges appendChanges;
    private final Changes changes;
    private final CurrentCaller caller;

    ProposalGate(AppendChanges appendChanges, Changes changes, CurrentCaller caller) {
        this.appendChanges = appendChanges;
        this.changes = changes;
        this.caller = caller;
    }

    /// Appends what the caller proposes, if what its preconditions take for granted is so; the answer is the change.
    ///
    /// @param proposal from the author's name; one that throws InvalidInput is answered with 400
    public Uni<RestResponse<Object>> propose(HttpHeaders headers, Function<String, Proposal> proposal) {
        return propose(headers, false, proposal);
    }

    /// The same, or in a dry run only says what would happen, as for a set of one.
    public Uni<RestResponse<Object>> propose(HttpHeaders headers, boolean dryRun, Function<String, Proposal> proposal) {
        return append(
                author -> new Draft(
                        List.of(new Draft.Entry(proposal.apply(author), expectation(headers))), false, dryRun),
                (_, accepted) -> dryRun ? RestResponse.ok(SetView.of(accepted, true)) : changed(accepted));
    }

    private static Expectation expectation(HttpHeaders headers) {
        return Preconditions.expectation(
                headers.getHeaderString(HttpHeaders.IF_MATCH), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /// Appends what the caller makes of what holds, as one set; the answer is its last change. What was decided
    /// while it was made is not overwritten: it is made anew, unless the preconditions say what it is made for.
    ///
    /// @param amendment from the author's name and what holds; one that throws InvalidInput is answered with 400
    public Uni<RestResponse<Object>> amend(
            HttpHeaders headers, Subject subject, BiFunction<String, Holding, Amendment> amendment) {
        return amend(headers, subject, amendment, MOST_ATTEMPTS);
    }

    private Uni<RestResponse<Object>> amend(
            HttpHeaders headers, Subject subject, BiFunction<String, Holding, Amendment> amendment, int attempts) {
        return changes.holding(subject)
                .chain(now -> append(
                        author -> draft(amendment.apply(author, now), now, expectation(headers)),
                        (_, accepted) -> changed(accepted)))
                .chain(response -> attempts > 1 && isOvertaken(response, headers)
                        ? amend(headers, subject, amendment, attempts - 1)
                        : Uni.createFrom().item(response));
    }

    private static Draft draft(Amendment amendment, Holding now, Expectation expected) {
        var entries = amendment.proposals().stream()
                .map(proposal -> new Draft.Entry(
                        proposal,
                        expected.isMet(now, amendment.scope())
                                ? Expectation.nothingSince(now, proposal.scope())
                                : expected))
                .toList();
        return new Draft(entries, false, false);
    }

    private static boolean isOvertaken(RestResponse<Object> response, HttpHeaders headers) {
        return response.getStatus() == Status.PRECONDITION_FAILED.getStatusCode()
                && expectation(headers) instanceof Expectation.Anything;
    }

    /// Appends a set; the answer is what became of it.
    Uni<RestResponse<Object>> proposeAll(Function<String, Draft> draft) {
        return append(
                author -> withoutTokens(draft.apply(author)),
                (appended, accepted) -> RestResponse.ok(SetView.of(accepted, appended.dryRun())));
    }

    /// One that was revoked stays so, whoever asks: the resource of tokens knows what became of each.
    private static Draft withoutTokens(Draft draft) {
        if (draft.proposals().stream().anyMatch(proposal -> proposal.kind() == DecisionKind.TOKEN)) {
            throw new InvalidInput("Tokens are issued and revoked by themselves");
        }
        return draft;
    }

    private Uni<RestResponse<Object>> append(
            Function<String, Draft> draft, BiFunction<Draft, Accepted, RestResponse<Object>> answer) {
        var wanted = draft.apply(caller.caller().name());
        return append(wanted, accepted -> answer.apply(wanted, accepted));
    }

    /// Appends the draft, if the caller may decide all of it.
    ///
    /// @param answer to what was accepted
    public Uni<RestResponse<Object>> append(Draft draft, Function<Accepted, RestResponse<Object>> answer) {
        return refusal(draft)
                .map(Uni.createFrom()::item)
                .orElseGet(() -> appendChanges.append(draft).map(outcome -> OutcomeGate.toResponse(outcome, answer)));
    }

    /// The answer to a caller who may not decide what the draft decides; empty when it may.
    public Optional<RestResponse<Object>> refusal(Draft draft) {
        return draft.proposals().stream()
                .flatMap(proposal ->
                        caller.objection(proposal.kind(), proposal.scope().regions()).stream())
                .findFirst()
                .map(problem -> problem.response());
    }

    /// The newest change about the subject that holds in any region, or 404. The tag is the newest revision about it.
    public Uni<RestResponse<Object>> show(Subject subject) {
        return changes.holding(subject).map(holding -> shown(subject, holding));
    }

    private static RestResponse<Object> shown(Subject subject, Holding holding) {
        var holds = holding.in(Scope.everywhere());
        var newest = holding.newestIn(Scope.everywhere());
        if (holds.isEmpty() || newest.isEmpty()) {
            return Problem.response(
                    Status.NOT_FOUND, subject.kind().wireName() + ".unknown", "Nothing of this name holds");
        }
        return tagged(ChangeView.of(holds.get()), newest.get().revision());
    }

    private static RestResponse<Object> changed(Accepted accepted) {
        var change = accepted.changes().getLast();
        return tagged(ChangeView.of(change, WarningView.of(accepted)), change.revision());
    }

    private static RestResponse<Object> tagged(ChangeView view, long revision) {
        return ResponseBuilder.<Object>ok(view).tag(Long.toString(revision)).build();
    }
}
