package dev.atoll.controlplane.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome;
import dev.atoll.controlplane.changelog.AppendOutcome.Invalid;
import dev.atoll.controlplane.changelog.AppendOutcome.UnknownKind;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Review;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Appends what the rules of its kind allow, and the reviews of what would hold.
@ApplicationScoped
public class AppendChanges {

    private final Changes changes;
    private final Map<DecisionKind, KindRule> rules;
    private final List<Review> reviews;
    private final ObjectMapper json;

    AppendChanges(Changes changes, @All List<KindRule> rules, @All List<Review> reviews, ObjectMapper json) {
        this.changes = changes;
        this.reviews = List.copyOf(reviews);
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(KindRule::kind, Function.identity()));
        this.json = json;
    }

    /// Appends the draft as one, or says why not.
    public Uni<AppendOutcome> append(Draft draft) {
        var refused = draft.proposals().stream()
                .flatMap(proposal -> refusal(proposal).stream())
                .findFirst();
        return refused.isPresent() ? Uni.createFrom().item(refused.get()) : changes.append(draft, reviews);
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
        try {
            return proposal.removes()
                    ? Optional.empty()
                    : rule.objection(proposal.key(), json.readTree(proposal.value()));
        } catch (JsonProcessingException malformed) {
            return Optional.of("The value is no JSON");
        }
    }
}
