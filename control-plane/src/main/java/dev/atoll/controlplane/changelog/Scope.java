package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// The regions that a change holds in: some by name, or `*` for every region there is and will be.
///
/// @param regions sorted, without duplicates
public record Scope(List<String> regions) {

    static final String EVERYWHERE = "*";
    private static final int MAX_REGIONS = 200;

    /// @throws InvalidInput when empty, too long, or a name is neither `*` nor a region id
    public Scope {
        regions = regions.stream().distinct().sorted().toList();
        if (regions.isEmpty() || regions.size() > MAX_REGIONS) {
            throw new InvalidInput("A scope names 1 to " + MAX_REGIONS + " regions");
        }
        regions.stream().filter(name -> !name.equals(EVERYWHERE)).forEach(RegionId::new);
    }

    /// The scope that a request names.
    ///
    /// @throws InvalidInput when it names none, or one that is none
    public static Scope of(@Nullable List<String> regions) {
        if (regions == null || regions.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("regions are needed");
        }
        return new Scope(regions);
    }

    /// Every region there is and will be.
    public static Scope everywhere() {
        return new Scope(List.of(EVERYWHERE));
    }

    /// The names in parts that a scope can hold each.
    static List<List<String>> parts(List<String> names) {
        return names.stream().gather(Gatherers.windowFixed(MAX_REGIONS)).toList();
    }

    boolean isEverywhere() {
        return regions.contains(EVERYWHERE);
    }

    /// The names that a decision stands under: `*` alone when it is for every region.
    List<String> names() {
        return isEverywhere() ? List.of(EVERYWHERE) : regions;
    }

    /// Whether a change of this scope holds in the region.
    public boolean holds(RegionId region) {
        return regions.contains(EVERYWHERE) || regions.contains(region.value());
    }
}
