package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.identity.RegionId;
import java.util.List;

/// The regions that a change holds in: some by name, or `*` for every region there is and will be.
///
/// @param regions sorted, without duplicates
public record Scope(List<String> regions) {

    private static final String EVERYWHERE = "*";
    private static final int MAX_REGIONS = 200;

    /// @throws IllegalArgumentException when empty, too long, or a name is neither `*` nor a region id
    public Scope {
        regions = regions.stream().distinct().sorted().toList();
        if (regions.isEmpty() || regions.size() > MAX_REGIONS) {
            throw new IllegalArgumentException("A scope names 1 to " + MAX_REGIONS + " regions");
        }
        regions.stream().filter(name -> !name.equals(EVERYWHERE)).forEach(RegionId::new);
    }

    /// Whether a change of this scope holds in the region.
    public boolean holds(RegionId region) {
        return regions.contains(EVERYWHERE) || regions.contains(region.value());
    }
}
