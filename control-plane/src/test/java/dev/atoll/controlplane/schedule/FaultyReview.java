package dev.atoll.controlplane.schedule;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Review;
import dev.atoll.controlplane.changelog.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A review with a bug: whatever begins like this makes it fail.
@ApplicationScoped
class FaultyReview implements Review {

    static final String KEY = "faulty.";

    @Override
    public Set<DecisionKind> kinds() {
        return Set.of();
    }

    @Override
    public boolean concerns(Draft draft) {
        return draft.proposals().stream().anyMatch(proposal -> proposal.key().startsWith(KEY));
    }

    @Override
    public Optional<Unfit> objection(Draft draft, Map<Subject, Holding> after) {
        throw new IllegalStateException("a bug in a review");
    }
}
