package dev.atoll.controlplane.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A flag in the list of all.
///
/// @param hints what its owner may want to look at
/// @param regions where it holds; `*` is every region that is not named
record FlagView(
        String name,
        String type,
        String project,
        String description,
        List<TagView> tags,
        LifeView life,
        List<Hint> hints,
        Map<String, RegionView> regions) {

    /// What to look at.
    enum Hint {
        /// It is older than flags of its type are expected to become, and not marked as stale.
        POTENTIALLY_STALE,
        /// A kill switch that is on for some only: what it is to stop goes on for the others.
        KILL_SWITCH_FOR_SOME
    }

    /// How far it is in its life.
    ///
    /// @param since its first decision
    /// @param changed its newest decision
    /// @param stale to be taken out of the code
    /// @param archived SDKs of no region are told of it
    record LifeView(Instant since, Instant changed, boolean stale, boolean archived) {}

    /// A label.
    record TagView(String type, String value) {}

    /// What holds in a region.
    record RegionView(boolean enabled, boolean archived, long revision) {}
}
