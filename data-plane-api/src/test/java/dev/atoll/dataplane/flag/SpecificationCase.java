package dev.atoll.dataplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A case of Unleash's client specification.
///
/// @param file where it stands
/// @param variant what is expected of the variant; empty when only the flag counts
record SpecificationCase(
        String file, String description, String flag, JsonNode context, boolean enabled, Optional<JsonNode> variant) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<String> files() {
        List<String> files = new ArrayList<>();
        read("index.json").forEach(name -> files.add(name.asText()));
        return files;
    }

    static List<SpecificationCase> of(String file) {
        List<SpecificationCase> cases = new ArrayList<>();
        var json = read(file);
        for (var one : json.path("tests")) {
            cases.add(of(file, one, one.path("expectedResult").asBoolean(), Optional.empty()));
        }
        for (var one : json.path("variantTests")) {
            var expected = one.path("expectedResult");
            cases.add(of(file, one, expected.path("feature_enabled").asBoolean(), Optional.of(expected)));
        }
        return cases;
    }

    private static SpecificationCase of(String file, JsonNode one, boolean enabled, Optional<JsonNode> variant) {
        return new SpecificationCase(
                file,
                one.path("description").asText(),
                one.path("toggleName").asText(),
                one.path("context"),
                enabled,
                variant);
    }

    /// The flags and segments of a file; where they are told in events, what stands after the last.
    static JsonNode state(String file) {
        var state = read(file).path("state");
        if (!state.has("events")) {
            return state;
        }
        Map<String, JsonNode> features = new LinkedHashMap<>();
        Map<String, JsonNode> segments = new LinkedHashMap<>();
        for (var event : state.path("events")) {
            event.path("features").forEach(one -> features.put(one.path("name").asText(), one));
            event.path("segments").forEach(one -> segments.put(one.path("id").asText(), one));
            if (event.has("feature")) {
                features.put(event.path("feature").path("name").asText(), event.path("feature"));
            }
            if (event.has("segment")) {
                segments.put(event.path("segment").path("id").asText(), event.path("segment"));
            }
            features.remove(event.path("featureName").asText());
        }
        var after = JsonNodeFactory.instance.objectNode().put("version", 2);
        after.putArray("features").addAll(features.values());
        after.putArray("segments").addAll(segments.values());
        return after;
    }

    private static JsonNode read(String name) {
        try (var stream = SpecificationCase.class.getResourceAsStream("/client-specification/" + name)) {
            return JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return file + ": " + description;
    }
}
