package dev.atoll.controlplane.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.operator.LinearPattern;
import dev.atoll.runtime.setting.SecretReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what is wrong with a schema, told so that its author can mend it.
///
/// Every keyword must be known, so that no subschema stands where this does not look, and a slip of the pen is no rule
/// that nobody checks.
final class SchemaReview {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Pattern REFERENCE = Pattern.compile("#/\\$defs/([A-Za-z0-9_.-]{1,100})");
    private static final Set<String> BESIDE_SECRET =
            Set.of("$comment", "deprecated", "description", SecretFields.KEYWORD, "title");
    private static final int MAX_OBJECTIONS = 20;

    /// As many places as one value may meet, each counted as often as something refers to it.
    private static final long MAX_COST = 1_000;

    private final JsonNode root;
    private final Set<String> objections = new LinkedHashSet<>();
    private final Map<String, Long> costs = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private SchemaReview(JsonNode root) {
        this.root = root;
    }

    /// Everything that is wrong, each with where it is; empty when nothing is.
    static List<String> objections(ObjectNode schema) {
        var review = new SchemaReview(schema);
        review.root();
        var cost = review.cost(schema, "", true);
        review.require(
                cost <= MAX_COST,
                "The schema has over " + MAX_COST + " places, each counted as often as it is referred to");
        return review.objections.stream().limit(MAX_OBJECTIONS).toList();
    }

    private void root() {
        var dialect = root.path("$schema");
        require(dialect.isMissingNode() || DIALECT.equals(dialect.textValue()), "$schema is " + DIALECT);
        require(
                root.path("type").isMissingNode()
                        || "object".equals(root.path("type").textValue()),
                "type is object");
        require(root.path("default").isMissingNode(), "default stands at the values, not at the whole");
        require(root.path(SecretFields.KEYWORD).isMissingNode(), "secret stands at a value, not at the whole");
        root.path("$defs").propertyStream().forEach(definition -> {
            require(REFERENCE.matcher("#/$defs/" + definition.getKey()).matches(), "$defs have plain names");
            definition(definition.getKey(), true);
        });
    }

    private long cost(JsonNode schema, String where, boolean isDefinite) {
        if (!schema.isObject()) {
            return 1;
        }
        keywords(schema, where);
        if (SecretFields.isMarked(schema)) {
            require(isDefinite, where + " is secret under a condition: it must be so always");
            return 1;
        }
        require(
                !schema.has("default") || holdsNoSecret(schema, schema.path("default"), 0),
                where + "/default holds a literal where a secret belongs");
        var sum = 1 + reference(schema, where, isDefinite);
        for (var place : Subschemas.in(schema, where).toList()) {
            if (!where.isEmpty() || !place.where().startsWith("/$defs/")) { // counted where they are referred to
                sum = Math.min(
                        sum + cost(place.schema(), place.where(), isDefinite && place.isDefinite()), MAX_COST + 1);
            }
        }
        return sum;
    }

    private void keywords(JsonNode schema, String where) {
        for (var keyword : schema.properties()) {
            var name = keyword.getKey();
            require(Subschemas.isKnown(name), where + " has a keyword that is not allowed here");
            require(!name.equals("$defs") || where.isEmpty(), where + " has $defs, which stand at the root alone");
            require(
                    !name.equals("pattern") || isLinear(keyword.getValue().asText()),
                    where + "/pattern is none of linear time");
            require(
                    !name.equals("patternProperties")
                            || keyword.getValue().propertyStream().allMatch(field -> isLinear(field.getKey())),
                    where + "/patternProperties has a pattern that is none of linear time");
        }
        require(
                !schema.has(SecretFields.KEYWORD)
                        || (schema.path(SecretFields.KEYWORD).asBoolean()
                                && schema.propertyStream()
                                        .allMatch(keyword -> BESIDE_SECRET.contains(keyword.getKey()))),
                where + ": secret is true, with nothing but a title and a description beside it");
    }

    private static boolean isLinear(String pattern) {
        return LinearPattern.of(pattern).isPresent();
    }

    private long reference(JsonNode schema, String where, boolean isDefinite) {
        var reference = schema.path("$ref");
        if (reference.isMissingNode()) {
            return 0;
        }
        var name = REFERENCE.matcher(reference.asText());
        if (!name.matches() || !root.path("$defs").has(name.group(1))) {
            require(false, where + "/$ref names none of the $defs: #/$defs/<name>");
            return 0;
        }
        return definition(name.group(1), isDefinite);
    }

    private long definition(String name, boolean isDefinite) {
        var key = name + (isDefinite ? "" : "?");
        var known = costs.get(key);
        if (known != null) {
            return known;
        }
        if (!open.add(key)) {
            require(false, "/$defs" + Subschemas.step(name) + " refers to itself");
            return 0;
        }
        var cost = cost(root.path("$defs").path(name), "/$defs" + Subschemas.step(name), isDefinite);
        open.remove(key);
        costs.put(key, cost);
        return cost;
    }

    private boolean holdsNoSecret(JsonNode schema, JsonNode value, int depth) {
        if (SecretFields.isMarked(schema)) {
            return SecretReference.parse(value).isPresent();
        }
        var target = REFERENCE.matcher(schema.path("$ref").asText());
        var referred = target.matches() ? root.path("$defs").path(target.group(1)) : MissingNode.getInstance();
        return depth > NamespaceSchema.DEEPEST
                || (schema.path("properties")
                                .propertyStream()
                                .filter(property -> value.has(property.getKey()))
                                .allMatch(property ->
                                        holdsNoSecret(property.getValue(), value.path(property.getKey()), depth + 1))
                        && (referred.isMissingNode() || holdsNoSecret(referred, value, depth + 1)));
    }

    private void require(boolean isRight, String rule) {
        if (!isRight) {
            objections.add(rule);
        }
    }
}
