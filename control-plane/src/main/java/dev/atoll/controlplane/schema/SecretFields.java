package dev.atoll.controlplane.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.setting.SecretReference;

/// Fields that a schema marks with `"secret": true`: nothing may stand there but the reference to a secret.
final class SecretFields {

    static final String KEYWORD = "secret";

    /// The rule that a literal breaks, in the names of the rewritten schema.
    static final String DEFINITION = "$secret";

    private SecretFields() {}

    static boolean isMarked(JsonNode schema) {
        return schema.isObject() && schema.path(KEYWORD).asBoolean();
    }

    /// A copy in which a validator that does not know the mark holds to it.
    static ObjectNode rewritten(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        rewrite(copy);
        var definitions = copy.path("$defs") instanceof ObjectNode defs ? defs : copy.putObject("$defs");
        definitions.set(DEFINITION, reference());
        return copy;
    }

    private static void rewrite(ObjectNode schema) {
        if (isMarked(schema)) {
            schema.removeAll();
            schema.put("$ref", "#/$defs/" + DEFINITION);
            return;
        }
        Subschemas.in(schema, "").forEach(place -> {
            if (place.schema() instanceof ObjectNode inner) {
                rewrite(inner);
            }
        });
    }

    private static ObjectNode reference() {
        var reference = JsonNodeFactory.instance.objectNode().put("type", "object");
        reference
                .putObject("properties")
                .putObject(SecretReference.FIELD)
                .put("type", "string")
                .put("pattern", "^" + SecretReference.FORMAT + "$");
        reference.putArray("required").add(SecretReference.FIELD);
        return reference.put("additionalProperties", false);
    }
}
