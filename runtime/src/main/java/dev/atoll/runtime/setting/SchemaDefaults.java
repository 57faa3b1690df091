package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The defaults that a schema names with `default` at its `properties`, also behind references to its own `$defs` and
/// within objects that are there. Conditions and alternatives have none: what would hold depends on the value itself.
///
/// @param revision the change that decided the schema
public record SchemaDefaults(JsonNode schema, long revision) {

    private static final int DEEPEST = 32;

    /// Gets each default that nobody covered.
    interface Gaps {

        void fill(ObjectNode object, String name, JsonNode value, String pointer);
    }

    void fill(ObjectNode document, Gaps gaps) {
        fill(schema, document, "", gaps, 0);
    }

    private void fill(JsonNode place, ObjectNode object, String pointer, Gaps gaps, int depth) {
        if (depth == DEEPEST) {
            return;
        }
        for (var property : resolve(place).path("properties").properties()) {
            var name = property.getKey();
            var found = byDefault(property.getValue());
            if (!object.has(name) && !found.isMissingNode()) {
                gaps.fill(object, name, found, pointer);
            }
            if (object.get(name) instanceof ObjectNode inner && !SecretReference.isMeant(inner)) {
                fill(property.getValue(), inner, pointer + LayerMerge.step(name), gaps, depth + 1);
            }
        }
    }

    private JsonNode byDefault(JsonNode place) {
        var own = place.path("default");
        return own.isMissingNode() ? resolve(place).path("default") : own;
    }

    /// What stands behind a reference within the schema, or what stands here.
    private JsonNode resolve(JsonNode place) {
        var found = place;
        for (int hops = 0; found.path("$ref").isTextual() && !found.has("properties"); hops++) {
            var target = found.path("$ref").textValue();
            found = hops < DEEPEST && target.startsWith("#/")
                    ? schema.at(target.substring(1))
                    : MissingNode.getInstance();
        }
        return found;
    }
}
