package dev.atoll.controlplane.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.controlplane.exchange.ImportView.FaultView;
import dev.atoll.runtime.problem.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads a file of Unleash: its export of one environment, or of its whole state (version 3 or 4), where strategies
/// name their environment, and their segments stand apart.
final class ImportForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode data;
    private final Map<String, JsonNode> features = new TreeMap<>();
    private final Set<String> environments = new TreeSet<>();
    private final Map<String, List<JsonNode>> strategies;
    private final Map<String, List<JsonNode>> tags;
    private final Map<String, List<JsonNode>> dependencies;
    private final Map<String, List<JsonNode>> segmentsOf;
    private final List<FaultView> faults = new ArrayList<>();

    /// @throws InvalidInput when it is no file of Unleash
    ImportForm(JsonNode data) {
        if (!data.path("features").isArray()
                || !data.path("featureEnvironments").isArray()) {
            throw new InvalidInput("features and featureEnvironments are lists");
        }
        this.data = data;
        data.path("features").forEach(one -> features.put(one.path("name").asText(), one));
        data.path("featureEnvironments")
                .forEach(one -> environments.add(one.path("environment").asText()));
        strategies = by("featureName", data.path("featureStrategies"));
        tags = by("featureName", data.path("featureTags"));
        dependencies = by("feature", data.path("dependencies"));
        segmentsOf = by("featureStrategyId", data.path("featureStrategySegments"));
        checkNames();
    }

    /// A segment as the file knows it.
    ///
    /// @param constraints missing in an export, which names segments only
    record Segment(int id, String name, JsonNode constraints) {

        /// The form in which it is decided.
        ObjectNode value() {
            return JSON.objectNode().put("name", name).set("constraints", constraints);
        }
    }

    /// Where the file contradicts itself.
    List<FaultView> faults() {
        return List.copyOf(faults);
    }

    Set<String> environments() {
        return environments;
    }

    List<Segment> segments() {
        return data.path("segments")
                .valueStream()
                .map(one -> new Segment(one.path("id").asInt(), one.path("name").asText(), one.path("constraints")))
                .toList();
    }

    /// The flags of an environment by name, each in the form in which it is decided.
    ///
    /// @param segmentIds what the segments of the file are called here
    Map<String, ObjectNode> flags(String environment, Map<Integer, Integer> segmentIds) {
        Map<String, ObjectNode> flags = new TreeMap<>();
        for (var row : data.path("featureEnvironments")) {
            var feature = features.get(row.path("featureName").asText());
            if (feature != null && row.path("environment").asText().equals(environment)) {
                flags.put(feature.path("name").asText(), flag(feature, row, segmentIds));
            }
        }
        return flags;
    }

    private static Map<String, List<JsonNode>> by(String field, JsonNode list) {
        Map<String, List<JsonNode>> grouped = new HashMap<>();
        list.forEach(one -> grouped.computeIfAbsent(one.path(field).asText(), _ -> new ArrayList<>())
                .add(one));
        return grouped;
    }

    private void checkNames() {
        var at = 0;
        for (var strategy : data.path("featureStrategies")) {
            var flag = strategy.path("featureName").asText();
            if (!features.containsKey(flag)) {
                faults.add(new FaultView("/featureStrategies/" + at, flag, "it is of a flag that the file has not"));
            } else if (environments.size() > 1 && !strategy.hasNonNull("environment")) {
                faults.add(new FaultView(
                        "/featureStrategies/" + at, flag, "it names no environment, and the file has several"));
            }
            at++;
        }
    }

    private ObjectNode flag(JsonNode feature, JsonNode row, Map<Integer, Integer> segmentIds) {
        var name = feature.path("name").asText();
        var flag = JSON.objectNode();
        flag.set("enabled", row.has("enabled") ? row.path("enabled") : JSON.booleanNode(false));
        for (var field : ExportForm.OF_THE_FLAG) {
            if (!field.equals("name") && feature.hasNonNull(field)) {
                flag.set(field, feature.path(field));
            }
        }
        if (feature.hasNonNull(ExportForm.PAYLOAD_SCHEMA)) {
            flag.set(ExportForm.PAYLOAD_SCHEMA, feature.path(ExportForm.PAYLOAD_SCHEMA));
        }
        strategies(name, row.path("environment").asText(), segmentIds, flag);
        flag.set("variants", list(row.path("variants").isEmpty() ? feature.path("variants") : row.path("variants")));
        var tagged = flag.putArray("tags");
        for (var tag : tags.getOrDefault(name, List.of())) {
            tagged.addObject()
                    .put("type", either(tag, "tagType", "type").asText("simple"))
                    .put("value", either(tag, "tagValue", "value").asText());
        }
        var parents = flag.putArray("dependencies");
        dependencies
                .getOrDefault(name, List.of())
                .forEach(one -> one.path("dependencies").forEach(parents::add));
        return flag;
    }

    /// Disabled ones are none. Where all are, Unleash answers no to everybody: so does a flag that is off.
    private void strategies(String name, String environment, Map<Integer, Integer> segmentIds, ObjectNode flag) {
        var all = strategies.getOrDefault(name, List.of()).stream()
                .filter(one -> one.path("environment").asText(environment).equals(environment))
                .sorted(Comparator.comparingInt(one -> one.path("sortOrder").asInt()))
                .toList();
        var enabled =
                all.stream().filter(one -> !one.path("disabled").asBoolean()).toList();
        var written = flag.putArray("strategies");
        for (var one : enabled.isEmpty() ? all : enabled) {
            written.add(strategy(one, segmentIds));
        }
        if (enabled.isEmpty() && !all.isEmpty()) {
            flag.put("enabled", false);
        }
    }

    private ObjectNode strategy(JsonNode strategy, Map<Integer, Integer> segmentIds) {
        var written = JSON.objectNode();
        written.put("name", either(strategy, "name", "strategyName").asText());
        for (var field : List.of("title", "parameters", "constraints", "variants")) {
            if (strategy.hasNonNull(field)) {
                written.set(field, strategy.path(field));
            }
        }
        var segments = JSON.arrayNode();
        strategy.path("segments").forEach(id -> segments.add(segmentIds.getOrDefault(id.asInt(), id.asInt())));
        segmentsOf.getOrDefault(strategy.path("id").asText(), List.of()).forEach(one -> {
            var id = one.path("segmentId").asInt();
            segments.add(segmentIds.getOrDefault(id, id));
        });
        if (!segments.isEmpty()) {
            written.set("segments", segments);
        }
        return written;
    }

    private static JsonNode either(JsonNode node, String name, String olderName) {
        return node.hasNonNull(name) ? node.path(name) : node.path(olderName);
    }

    private static ArrayNode list(JsonNode node) {
        return node instanceof ArrayNode array ? array : JSON.arrayNode();
    }
}
