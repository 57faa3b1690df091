package dev.atoll.controlplane.changelog;

import java.util.List;

/// What stands in a region.
///
/// @param newest of each kind and key the newest change that concerns the region, by kind and key, also when it
/// removed the subject there
public record Standing(List<Change> newest) {

    /// Copied.
    public Standing {
        newest = List.copyOf(newest);
    }

    /// The newest change that concerned the region, also one that removed something; it never falls.
    public long revision() {
        return newest.stream().mapToLong(Change::revision).max().orElse(0);
    }

    /// What holds.
    public List<Change> holding() {
        return newest.stream().filter(change -> !change.proposal().removes()).toList();
    }
}
