package dev.atoll.controlplane.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.AccessToken;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Expectation;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.controlplane.snapshot.OwnDecisions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// The tokens in the change log.
@ApplicationScoped
class TokenLog {

    private static final Logger LOG = Logger.getLogger(TokenLog.class);

    private final AppendChanges appendChanges;
    private final Changes changes;
    private final LoggedValues values;
    private final OwnDecisions own;
    private final ObjectMapper json;

    TokenLog(AppendChanges appendChanges, Changes changes, LoggedValues values, OwnDecisions own, ObjectMapper json) {
        this.appendChanges = appendChanges;
        this.changes = changes;
        this.values = values;
        this.own = own;
        this.json = json;
    }

    /// Who decides, and why.
    record Signed(String author, String reason) {}

    /// Appends a token whose name nobody had before.
    Uni<AppendOutcome> add(TokenName name, Scope scope, AccessToken token, Signed signed) {
        return append(name.value(), scope, token, signed, new Expectation.Absent());
    }

    /// Appends what becomes of a token, unless something else became of it meanwhile.
    Uni<AppendOutcome> change(LoggedToken last, AccessToken next, Signed signed) {
        var newest = new Expectation.Newest(Set.of(last.change().revision()));
        return append(last.name(), last.change().proposal().scope(), next, signed, newest);
    }

    /// The token of this name, also when it was revoked.
    Uni<Optional<LoggedToken>> find(TokenName name) {
        return changes.newest(DecisionKind.TOKEN, name.value()).map(newest -> newest.flatMap(this::read));
    }

    /// The tokens behind a name, by name.
    Uni<List<LoggedToken>> behind(String name) {
        return changes.holdings(Set.of(DecisionKind.TOKEN))
                .map(holdings -> holdings.values().stream()
                        .flatMap(holding -> holding.newestIn(Scope.everywhere()).stream())
                        .flatMap(change -> read(change).stream())
                        .filter(token -> token.name().compareTo(name) > 0)
                        .sorted(Comparator.comparing(LoggedToken::name))
                        .toList());
    }

    /// What this process answers afterwards knows of it.
    private Uni<AppendOutcome> append(
            String name, Scope scope, AccessToken token, Signed signed, Expectation expectation) {
        var value = json.valueToTree(token.toValue()).toString();
        var proposal = new Proposal(DecisionKind.TOKEN, name, scope, value, signed.author(), signed.reason());
        return appendChanges
                .append(new Draft(List.of(new Draft.Entry(proposal, expectation)), false, false))
                .call(this::look);
    }

    /// The change is kept, whether it can be looked at now or only later.
    private Uni<Void> look() {
        return Uni.createFrom()
                .voidItem()
                .invoke(own::refresh)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> LOG.warn("A change of a token is noticed later", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Optional<LoggedToken> read(Change change) {
        return AccessToken.parse(values.decision(change).value()).map(token -> new LoggedToken(change, token));
    }
}
