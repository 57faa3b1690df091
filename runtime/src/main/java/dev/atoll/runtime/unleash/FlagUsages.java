package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

/// How often flags were asked for, and what they answered.
public interface FlagUsages {

    /// Counts what an SDK tells: the body of `/api/client/metrics`. What is malformed in it is passed over, and so are
    /// impact metrics.
    Uni<Void> count(Audience audience, JsonNode metrics);

    /// Counts what an Unleash Edge collected of many SDKs: the body of `/api/client/metrics/bulk`. What belongs to
    /// another environment than the caller's token is passed over.
    default Uni<Void> countAll(Audience audience, JsonNode collected) {
        var metrics = JsonNodeFactory.instance.objectNode();
        var toggles = metrics.putObject("bucket").putObject("toggles");
        for (var entry : collected.path("metrics")) {
            if (entry.path("environment").asText().equals(audience.environment())
                    && entry.path("featureName").isTextual()) {
                add(entry, toggles.withObjectProperty(entry.path("featureName").asText()));
            }
        }
        return count(audience, metrics);
    }

    private static void add(JsonNode entry, ObjectNode toggle) {
        add(entry, "yes", toggle);
        add(entry, "no", toggle);
        var variants = toggle.withObjectProperty("variants");
        entry.path("variants").fieldNames().forEachRemaining(name -> add(entry.path("variants"), name, variants));
    }

    private static void add(JsonNode counts, String name, ObjectNode sums) {
        sums.put(name, sums.path(name).asLong() + Math.max(0, counts.path(name).asLong()));
    }
}
