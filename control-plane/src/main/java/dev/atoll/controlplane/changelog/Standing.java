package dev.atoll.controlplane.changelog;

import java.util.List;

/// What holds in a region.
///
/// @param revision the newest change that concerned the region, also one that removed something; it never falls
/// @param massRemoval the newest change of the region that is marked as a mass removal and still stands; 0 for none
/// @param holding by kind and key, without what was removed
public record Standing(long revision, long massRemoval, List<Change> holding) {

    /// @param newest of each kind and key the newest change that concerns the region
    static Standing of(List<Change> newest) {
        return new Standing(
                newest.stream().mapToLong(Change::revision).max().orElse(0),
                newest.stream()
                        .filter(change -> change.mark().massRemoval())
                        .mapToLong(Change::revision)
                        .max()
                        .orElse(0),
                newest.stream().filter(change -> !change.proposal().removes()).toList());
    }
}
