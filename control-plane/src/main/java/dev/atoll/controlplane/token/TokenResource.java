package dev.atoll.controlplane.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.access.CurrentCaller;
import dev.atoll.controlplane.changelog.AppendOutcome.Outdated;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Expectation;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.controlplane.proposal.OutcomeGate;
import dev.atoll.controlplane.token.TokenRequest.Wanted;
import dev.atoll.runtime.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Issues and revokes tokens.
@Path("/api/v1/tokens")
class TokenResource {

    private final AppendChanges appendChanges;
    private final Changes changes;
    private final CurrentCaller caller;
    private final LoggedValues values;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TokenResource(
            AppendChanges appendChanges,
            Changes changes,
            CurrentCaller caller,
            LoggedValues values,
            InstantSource clock) {
        this.appendChanges = appendChanges;
        this.changes = changes;
        this.caller = caller;
        this.values = values;
        this.clock = clock;
    }

    /// A token as it is shown, once.
    ///
    /// @param secret the token itself
    record TokenView(String name, String secret, long revision) {}

    /// Issues a token. The answer is the only time that it is shown: the log and the regions have its hash.
    @POST
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenView.class)))
    public Uni<RestResponse<Object>> issue(@Nullable TokenRequest request) {
        try {
            if (request == null) {
                throw new IllegalArgumentException("The body is missing");
            }
            return issue(request.wanted(clock.instant()));
        } catch (IllegalArgumentException invalid) {
            return Uni.createFrom()
                    .item(Problem.response(
                            Status.BAD_REQUEST, "request.invalid", "The token that is wanted is invalid"));
        }
    }

    private Uni<RestResponse<Object>> issue(Wanted wanted) {
        var token = IssuedToken.of(wanted, random);
        var facts = wanted.facts(token.hash()).toString();
        var proposal = proposal(wanted.name().value(), wanted.scope(), facts, wanted.reason());
        var draft = new Draft(List.of(new Draft.Entry(proposal, new Expectation.Absent())), false, false);
        return appendChanges.append(draft).map(outcome -> switch (outcome) {
            case Outdated _ -> Problem.response(Status.CONFLICT, "token.exists", "There was a token of this name");
            default ->
                OutcomeGate.toResponse(
                        outcome,
                        accepted -> RestResponse.status(
                                Status.CREATED,
                                new TokenView(
                                        wanted.name().value(),
                                        token.secret(),
                                        accepted.changes().getLast().revision())));
        });
    }

    private Proposal proposal(String name, Scope scope, String facts, String reason) {
        return new Proposal(
                DecisionKind.TOKEN, name, scope, facts, caller.caller().name(), reason);
    }

    /// Revokes a token everywhere that it holds. Regions keep the revocation as they keep every decision.
    @DELETE
    @Path("/{name}")
    public Uni<RestResponse<Object>> revoke(@RestPath String name, @RestQuery @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Uni.createFrom().item(Problem.response(Status.BAD_REQUEST, "request.invalid", "A reason is needed"));
        }
        return changes.newest(DecisionKind.TOKEN, new TokenName(name).value())
                .chain(newest -> newest.filter(change -> !change.proposal().removes())
                        .map(change -> revoke(change, reason))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.response(Status.NOT_FOUND, "token.unknown", "No such token"))));
    }

    private Uni<RestResponse<Object>> revoke(Change issued, String reason) {
        var facts = ((ObjectNode) values.tree(issued)).put("revoked", true).toString();
        var proposal = proposal(issued.proposal().key(), issued.proposal().scope(), facts, reason);
        return appendChanges
                .append(Draft.of(proposal))
                .map(outcome -> OutcomeGate.toResponse(outcome, _ -> RestResponse.noContent()));
    }
}
