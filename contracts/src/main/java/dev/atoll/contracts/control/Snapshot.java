package dev.atoll.contracts.control;

import dev.atoll.contracts.identity.RegionId;
import java.util.Map;

/// Everything that one region needs of the change log at one revision.
///
/// @param revision the newest change that this snapshot holds; it only grows
/// @param config the values by `<namespace>.<key>`, each any JSON value
public record Snapshot(RegionId region, long revision, Map<String, Object> config) {

    public Snapshot {
        config = Map.copyOf(config);
    }
}
