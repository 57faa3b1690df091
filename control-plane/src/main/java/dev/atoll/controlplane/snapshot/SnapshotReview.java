package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit.Ground;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Review;
import dev.atoll.controlplane.changelog.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// No snapshot may grow so large that its region cannot fetch it. What was handed out last is what is measured, so
/// that nobody waits for it; removing is always allowed.
@ApplicationScoped
class SnapshotReview implements Review {

    private final Publications publications;
    private final SnapshotConfig config;

    SnapshotReview(Publications publications, SnapshotConfig config) {
        this.publications = publications;
        this.config = config;
    }

    /// None: the draft says all that is asked for.
    @Override
    public Set<DecisionKind> kinds() {
        return Set.of();
    }

    @Override
    public boolean concerns(Draft draft) {
        return !draft.proposals().stream().allMatch(Proposal::removes);
    }

    @Override
    public Optional<Unfit> objection(Draft draft, Map<Subject, Holding> after) {
        return single(draft).or(() -> region(draft));
    }

    private Optional<Unfit> single(Draft draft) {
        return draft.proposals().stream().anyMatch(proposal -> bytes(proposal) > config.maxDecisionBytes())
                ? Optional.of(new Unfit(
                        Ground.TOO_LARGE,
                        "snapshot.decision-too-large",
                        "A decision has " + config.maxDecisionBytes() + " bytes at most",
                        List.of()))
                : Optional.empty();
    }

    private Optional<Unfit> region(Draft draft) {
        return publications.sizes().entrySet().stream()
                        .anyMatch(region -> isFull(region.getKey(), region.getValue(), draft))
                ? Optional.of(new Unfit(
                        Ground.CONFLICT,
                        "snapshot.region-full",
                        "All that one region is told has " + config.maxRegionSize() + " characters at most: remove"
                                + " something first",
                        List.of()))
                : Optional.empty();
    }

    private boolean isFull(RegionId region, int size, Draft draft) {
        var more = draft.proposals().stream()
                .filter(proposal -> proposal.scope().holds(region))
                .mapToLong(SnapshotReview::bytes)
                .sum();
        return more > 0 && size + more > config.maxRegionSize();
    }

    private static int bytes(Proposal proposal) {
        return proposal.removes() ? 0 : proposal.value().getBytes(StandardCharsets.UTF_8).length;
    }
}
