package dev.atoll.contracts.control;

import dev.atoll.contracts.identity.RegionId;
import java.util.List;

/// Everything that one region needs of the change log at one revision.
///
/// @param epoch which control plane speaks: it grows when a standby or a restored backup takes over, and fences the old
/// @param revision the newest change that this snapshot holds; within an epoch it only grows
/// @param decisions what holds, by kind and key, each pair once
public record Snapshot(RegionId region, long epoch, long revision, List<Decision> decisions) {

    /// @throws IllegalArgumentException when it decides twice about one thing
    public Snapshot {
        decisions = List.copyOf(decisions);
        if (decisions.stream().map(Subject::of).distinct().count() < decisions.size()) {
            throw new IllegalArgumentException("A snapshot decides once about each kind and key");
        }
    }

    private record Subject(String kind, String key) {

        static Subject of(Decision decision) {
            return new Subject(decision.kind(), decision.key());
        }
    }
}
