package dev.atoll.controlplane.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/// Counts how often a place of a schema meets a place of a document, with every alternative and every pattern,
/// before any of that is done. One is some microseconds of a validator.
final class Work {

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,4})?(?:,(\\d{1,4}))?\\}");
    private static final int MOST_REPEATED = 1_000; // the engine has no more
    private static final int STEPS = 100; // of a pattern are as much as one meeting

    private final JsonNode root;
    private final long most;
    private long count;

    private Work(JsonNode root, long most) {
        this.root = root;
        this.most = most;
    }

    /// @param schema one that a review let through: it ends
    /// @param most from here on nobody counts
    static long of(JsonNode schema, JsonNode document, long most) {
        var work = new Work(schema, most);
        work.meet(schema, document);
        return work.count;
    }

    private void meet(JsonNode schema, JsonNode node) {
        count++;
        if (count > most || !schema.isObject()) {
            return;
        }
        count += schema.path("enum").size() + (schema.has("uniqueItems") ? node.size() : 0);
        if (node.isTextual() && schema.has("pattern")) {
            match(schema.path("pattern").asText(), node.textValue());
        }
        if (schema.path("$ref").isTextual()) {
            meet(root.at(schema.path("$ref").textValue().substring(1)), node);
        }
        for (var keyword : schema.properties()) {
            switch (keyword.getKey()) {
                case "allOf", "anyOf", "oneOf" -> keyword.getValue().forEach(inner -> meet(inner, node));
                case "not", "if", "then", "else" -> meet(keyword.getValue(), node);
                case "dependentSchemas" -> keyword.getValue().forEach(inner -> meet(inner, node));
                case "propertyNames" ->
                    node.fieldNames().forEachRemaining(name -> meet(keyword.getValue(), TextNode.valueOf(name)));
                case "properties" -> properties(keyword.getValue(), node);
                case "patternProperties" -> patternProperties(keyword.getValue(), node);
                case "additionalProperties", "unevaluatedProperties" -> ofObject(keyword.getValue(), node);
                case "items", "contains", "unevaluatedItems" -> ofArray(keyword.getValue(), node);
                case "prefixItems" -> prefixItems(keyword.getValue(), node);
                default -> {}
            }
        }
    }

    private void properties(JsonNode schemas, JsonNode node) {
        schemas.propertyStream()
                .filter(property -> node.has(property.getKey()))
                .forEach(property -> meet(property.getValue(), node.get(property.getKey())));
    }

    private void patternProperties(JsonNode schemas, JsonNode node) {
        for (var property : node.properties()) {
            for (var pattern : schemas.properties()) {
                match(pattern.getKey(), property.getKey());
                meet(pattern.getValue(), property.getValue());
            }
        }
    }

    private void ofObject(JsonNode schema, JsonNode node) {
        if (node.isObject()) {
            node.forEach(inner -> meet(schema, inner));
        }
    }

    private void ofArray(JsonNode schema, JsonNode node) {
        if (node.isArray()) {
            node.forEach(inner -> meet(schema, inner));
        }
    }

    private void prefixItems(JsonNode schemas, JsonNode node) {
        for (int at = 0; node.isArray() && at < Math.min(schemas.size(), node.size()); at++) {
            meet(schemas.get(at), node.path(at));
        }
    }

    /// An engine of linear time takes the text's length times the length of the pattern with its repetitions written
    /// out.
    private void match(String pattern, String text) {
        var repeated = 1L;
        for (var counts = COUNT.matcher(pattern); counts.find(); ) {
            var times = counts.group(2) == null ? counts.group(1) : counts.group(2);
            repeated = Math.min(MOST_REPEATED, repeated * Math.max(1, times == null ? 1 : Integer.parseInt(times)));
        }
        count += (long) text.length() * pattern.length() * repeated / STEPS;
    }
}
