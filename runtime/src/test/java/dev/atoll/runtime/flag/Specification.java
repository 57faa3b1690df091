package dev.atoll.runtime.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files of the client specification.
final class Specification {

    private static final JsonMapper JSON = new JsonMapper();

    private Specification() {}

    static JsonNode file(String name) {
        try (var stream = Specification.class.getResourceAsStream("/client-specification/" + name)) {
            return JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The state of a file; where it is told in events, what stands after the last of them.
    static FlagSet flags(JsonNode state) {
        return FlagSet.parse(state.has("events") ? after(state.path("events")) : state);
    }

    private static JsonNode after(JsonNode events) {
        Map<String, JsonNode> features = new LinkedHashMap<>();
        Map<Integer, JsonNode> segments = new LinkedHashMap<>();
        for (var event : events) {
            switch (event.path("type").asText()) {
                case "hydration" -> {
                    features.clear();
                    segments.clear();
                    event.path("features")
                            .forEach(one -> features.put(one.path("name").asText(), one));
                    event.path("segments")
                            .forEach(one -> segments.put(one.path("id").asInt(), one));
                }
                case "feature-updated" ->
                    features.put(event.path("feature").path("name").asText(), event.path("feature"));
                case "feature-removed" ->
                    features.remove(event.path("featureName").asText());
                case "segment-updated" ->
                    segments.put(event.path("segment").path("id").asInt(), event.path("segment"));
                default -> throw new IllegalArgumentException(event.path("type").asText());
            }
        }
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.putArray("features").addAll(features.values());
        state.putArray("segments").addAll(segments.values());
        return state;
    }

    static FlagContext context(JsonNode json) {
        Map<String, String> properties = new HashMap<>();
        json.path("properties").properties().forEach(property -> {
            var value = text(json.path("properties"), property.getKey());
            if (value != null) {
                properties.put(property.getKey(), value);
            }
        });
        var time = text(json, "currentTime");
        return new FlagContext(
                text(json, "userId"),
                text(json, "sessionId"),
                text(json, "remoteAddress"),
                text(json, "environment"),
                text(json, "appName"),
                time == null ? null : Instant.parse(time),
                properties);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).textValue();
    }
}
