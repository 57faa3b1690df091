package dev.atoll.controlplane.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.unleash.FlagState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes flags in the form of Unleash's export: what it documents as `exportResultSchema`.
final class ExportForm {

    static final List<String> OF_THE_FLAG =
            List.of("name", "description", "type", "project", "stale", "impressionData", "archived");
    static final String PAYLOAD_SCHEMA = "payloadSchema";
    private static final Set<String> KNOWN_FIELDS =
            Set.of("userId", "sessionId", "remoteAddress", "environment", "appName", "currentTime");

    private final ObjectNode form = JsonNodeFactory.instance.objectNode();
    private final String environment;
    private final boolean isForUs;
    private final Set<String> fields = new TreeSet<>();
    private final Set<String> tagTypes = new TreeSet<>();

    /// @param isForUs whether another control plane is to read it, and not Unleash
    private ExportForm(String environment, boolean isForUs) {
        this.environment = environment;
        this.isForUs = isForUs;
        List.of(
                        "features",
                        "featureStrategies",
                        "featureEnvironments",
                        "contextFields",
                        "featureTags",
                        "segments",
                        "tagTypes",
                        "dependencies")
                .forEach(form::putArray);
    }

    /// @param constraints whether segments are told with their constraints
    static ObjectNode of(FlagState state, boolean constraints) {
        var export = new ExportForm(state.environment(), constraints);
        state.features().values().forEach(entry -> export.flag(entry.json()));
        state.segments().values().forEach(entry -> export.segment(entry.json(), constraints));
        export.fields.forEach(name -> export.add("contextFields").put("name", name));
        export.tagTypes.forEach(name -> export.add("tagTypes").put("name", name));
        return export.form;
    }

    private ObjectNode add(String list) {
        return form.withArrayProperty(list).addObject();
    }

    private void flag(ObjectNode flag) {
        var name = flag.path("name").asText();
        var feature = add("features");
        OF_THE_FLAG.stream().filter(flag::hasNonNull).forEach(field -> feature.set(field, flag.path(field)));
        feature.put("archived", false);
        if (isForUs && flag.hasNonNull(PAYLOAD_SCHEMA)) {
            feature.set(PAYLOAD_SCHEMA, flag.path(PAYLOAD_SCHEMA)); // Unleash knows none
        }
        add("featureEnvironments")
                .put("featureName", name)
                .put("environment", environment)
                .put("enabled", flag.path("enabled").asBoolean())
                .set("variants", flag.path("variants"));
        var order = 0;
        for (var strategy : flag.path("strategies")) {
            strategy(name, strategy, order++);
        }
        for (var tag : flag.path("tags")) {
            tagTypes.add(tag.path("type").asText());
            add("featureTags")
                    .put("featureName", name)
                    .put("tagType", tag.path("type").asText())
                    .put("tagValue", tag.path("value").asText());
        }
        if (!flag.path("dependencies").isEmpty()) {
            add("dependencies").put("feature", name).set("dependencies", flag.path("dependencies"));
        }
    }

    private void strategy(String name, JsonNode strategy, int order) {
        var written = add("featureStrategies");
        strategy.properties().forEach(field -> written.set(field.getKey(), field.getValue()));
        written.put("featureName", name).put("sortOrder", order);
        fields(strategy.path("constraints"));
    }

    private void segment(ObjectNode segment, boolean constraints) {
        var written = add("segments")
                .put("id", segment.path("id").asInt())
                .put("name", segment.path("name").asText());
        if (constraints) {
            written.set("constraints", segment.path("constraints"));
            fields(segment.path("constraints"));
        }
    }

    private void fields(JsonNode constraints) {
        constraints.forEach(
                constraint -> fields.add(constraint.path("contextName").asText()));
        fields.removeAll(KNOWN_FIELDS);
    }
}
