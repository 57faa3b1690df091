package dev.atoll.controlplane.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The body that brings a file.
///
/// @param data the file: Unleash's export, or the older one of its whole state (version 3 or 4)
/// @param environments for each environment that is wanted of it, the regions to decide for (`*` for all)
record ImportRequest(
        @Nullable JsonNode data,
        @Nullable Map<String, List<String>> environments,
        @Nullable String reason) {

    /// The request, once it is whole.
    ///
    /// @throws InvalidInput when something is missing, or a region would be told two things
    Wanted wanted() {
        if (data == null || environments == null || environments.isEmpty() || reason == null || reason.isBlank()) {
            throw new InvalidInput("data, environments and reason are needed");
        }
        var scopes = new TreeMap<String, Scope>();
        var seen = new HashSet<String>();
        environments.forEach((environment, regions) -> {
            var scope = Scope.of(regions);
            scopes.put(environment, scope);
            if (!scope.regions().stream().allMatch(seen::add)) {
                throw new InvalidInput("A region is one environment");
            }
        });
        if (seen.contains("*") && seen.size() > 1) {
            throw new InvalidInput("A region is one environment");
        }
        return new Wanted(data, scopes, reason);
    }

    /// A request that is whole.
    record Wanted(JsonNode data, Map<String, Scope> environments, String reason) {}
}
