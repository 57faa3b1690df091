package dev.atoll.controlplane.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.AppendOutcome.Invalid;
import dev.atoll.controlplane.changelog.AppendOutcome.UnknownKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Warning;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Review;
import dev.atoll.controlplane.changelog.Rollback;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Appends what the rules of its kind allow, and the reviews of what would hold.
@ApplicationScoped
public class AppendChanges {

    private final Changes changes;
    private final Map<DecisionKind, KindRule> rules;
    private final List<Review> reviews;
    private final ObjectMapper json;
    private final Event<Appended> appended;

    AppendChanges(
            Changes changes,
            @All List<KindRule> rules,
            @All List<Review> reviews,
            ObjectMapper json,
            Event<Appended> appended) {
        this.changes = changes;
        this.reviews = List.copyOf(reviews);
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(KindRule::kind, Function.identity()));
        this.json = json;
        this.appended = appended;
    }

    /// Appends the draft as one, or says why not.
    public Uni<AppendOutcome> append(Draft draft) {
        return refusal(draft)
                .map(Uni.createFrom()::item)
                .orElseGet(() -> changes.append(draft, reviews)
                        .invoke(_ -> appended.fire(new Appended()))
                        .map(outcome -> warned(draft, outcome)));
    }

    private AppendOutcome warned(Draft draft, AppendOutcome outcome) {
        return outcome instanceof Accepted accepted
                ? accepted.with(
                        draft.proposals().stream().flatMap(this::warnings).toList())
                : outcome;
    }

    private Stream<Warning> warnings(Proposal proposal) {
        var rule = rules.get(proposal.kind());
        return rule == null || proposal.removes()
                ? Stream.empty()
                : tree(proposal).stream()
                        .flatMap(value -> rule.warnings(proposal.key(), value).stream())
                        .map(warning -> new Warning(proposal.subject(), warning));
    }

    /// Goes back, or says why not. What held once must be right by the rules of today.
    public Uni<Rollback.Outcome> rollBack(Rollback rollback) {
        return changes.rollBack(rollback, this::refusal, reviews).invoke(_ -> appended.fire(new Appended()));
    }

    /// What the rules of its kinds forbid in the draft, whatever holds.
    public Optional<AppendOutcome> refusal(Draft draft) {
        return draft.proposals().stream()
                .flatMap(proposal -> refusal(proposal).stream())
                .findFirst();
    }

    private Optional<AppendOutcome> refusal(Proposal proposal) {
        var rule = rules.get(proposal.kind());
        if (rule == null) {
            return Optional.of(new UnknownKind(proposal.subject()));
        }
        return objection(rule, proposal).map(objection -> new Invalid(proposal.subject(), objection));
    }

    /// What is removed held, so it was right once.
    private Optional<String> objection(KindRule rule, Proposal proposal) {
        return proposal.removes()
                ? Optional.empty()
                : tree(proposal)
                        .map(value -> rule.objection(proposal.key(), value))
                        .orElseGet(() -> Optional.of("The value is no JSON"));
    }

    private Optional<JsonNode> tree(Proposal proposal) {
        try {
            return Optional.of(json.readTree(proposal.value()));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
