package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.contracts.control.Decision;
import java.util.List;

/// A decision in the form in which Unleash's client API writes it: what was not decided has the default of its field.
final class FeatureForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> LISTS = List.of("strategies", "variants", "dependencies");

    private FeatureForm() {}

    /// A flag. One that was decided without strategies is on for everybody: one `default` strategy.
    static ObjectNode of(Decision flag) {
        var feature = JSON.objectNode();
        feature.put("name", flag.key())
                .put("type", "release")
                .put("enabled", false)
                .put("stale", false)
                .put("impressionData", false)
                .put("project", "default");
        LISTS.forEach(feature::putArray);
        for (var field : FlagState.tree(flag.value()).properties()) {
            if (!field.getKey().equals("name") && !field.getValue().isNull()) {
                feature.set(field.getKey(), field.getValue());
            }
        }
        if (feature.path("strategies").isEmpty()) {
            feature.putArray("strategies").addObject().put("name", "default");
        }
        feature.path("strategies").forEach(FeatureForm::complete);
        return feature;
    }

    private static void complete(JsonNode strategy) {
        if (strategy instanceof ObjectNode object) {
            if (!object.path("parameters").isObject()) {
                object.putObject("parameters");
            }
            if (!object.path("constraints").isArray()) {
                object.putArray("constraints");
            }
        }
    }

    /// A segment; the key of its decision is its id.
    static ObjectNode ofSegment(Decision segment) {
        var value = FlagState.tree(segment.value());
        var form = JSON.objectNode();
        form.put("id", Integer.parseInt(segment.key()))
                .put("name", value.path("name").asText(segment.key()));
        form.set("constraints", value.path("constraints").isArray() ? value.path("constraints") : JSON.arrayNode());
        return form;
    }
}
