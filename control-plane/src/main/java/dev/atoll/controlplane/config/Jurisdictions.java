package dev.atoll.controlplane.config;

import dev.atoll.contracts.identity.RegionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Which regions are of which jurisdiction, as `deploy/regions` says.
@ApplicationScoped
class Jurisdictions {

    private static final Pattern ENTRY = Pattern.compile("([a-z0-9-]+):([A-Z]{2})");

    private final Map<String, String> byRegion = new HashMap<>();

    Jurisdictions(LayersConfig config) {
        for (var entry : config.jurisdictions().orElse(List.of())) {
            var parts = ENTRY.matcher(entry.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "atoll.config.jurisdictions holds one that is not <region>:<two capital letters>");
            }
            byRegion.put(new RegionId(parts.group(1)).value(), parts.group(2));
        }
    }

    /// The regions of the jurisdiction, sorted; none when it is unknown.
    List<String> regionsOf(String jurisdiction) {
        return byRegion.entrySet().stream()
                .filter(entry -> entry.getValue().equals(jurisdiction))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
