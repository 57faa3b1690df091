package dev.atoll.controlplane.changelog;

import java.util.List;

/// What holds in a region.
///
/// @param revision the newest change that concerned the region, also one that removed something; it never falls
/// @param removal the newest change that removed something in the region and still stands; 0 for none
/// @param holding by kind and key, without what was removed
public record Standing(long revision, long removal, List<Change> holding) {

    /// @param newest of each kind and key the newest change that concerns the region
    static Standing of(List<Change> newest) {
        return new Standing(
                newest.stream().mapToLong(Change::revision).max().orElse(0),
                newest.stream()
                        .filter(change -> change.proposal().removes())
                        .mapToLong(Change::revision)
                        .max()
                        .orElse(0),
                newest.stream().filter(change -> !change.proposal().removes()).toList());
    }
}
