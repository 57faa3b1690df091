package dev.atoll.controlplane.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where in a schema further schemas stand (draft 2020-12, core, 10 and 11).
final class Subschemas {

    /// Their schema holds for whatever is there, without a condition.
    private static final Set<String> DEFINITE = Set.of(
            "properties",
            "patternProperties",
            "items",
            "prefixItems",
            "allOf",
            "additionalProperties",
            "unevaluatedItems",
            "unevaluatedProperties");

    private static final Set<String> ONE = Set.of(
            "additionalProperties",
            "contains",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAP = Set.of("$defs", "dependentSchemas", "patternProperties", "properties");

    private static final Set<String> OTHERS = Set.of(
            "$comment",
            "$ref",
            "$schema",
            "const",
            "default",
            "dependentRequired",
            "deprecated",
            "description",
            "enum",
            "examples",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "maxContains",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minContains",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "pattern",
            "readOnly",
            "required",
            SecretFields.KEYWORD,
            "title",
            "type",
            "uniqueItems",
            "writeOnly");

    private Subschemas() {}

    /// One of them.
    ///
    /// @param where the pointer to it
    /// @param isDefinite whether it holds for whatever is there, without a condition
    record Place(String where, JsonNode schema, boolean isDefinite) {}

    /// Those directly within the schema.
    static Stream<Place> in(JsonNode schema, String where) {
        return schema.propertyStream().flatMap(keyword -> {
            var name = keyword.getKey();
            var value = keyword.getValue();
            var at = where + "/" + name;
            if (ONE.contains(name)) {
                return Stream.of(new Place(at, value, DEFINITE.contains(name)));
            } else if (LIST.contains(name)) {
                return IntStream.range(0, value.size())
                        .mapToObj(i -> new Place(at + "/" + i, value.get(i), DEFINITE.contains(name)));
            } else if (MAP.contains(name)) {
                return value.propertyStream()
                        .map(field -> new Place(at + step(field.getKey()), field.getValue(), DEFINITE.contains(name)));
            }
            return Stream.empty();
        });
    }

    static boolean isKnown(String keyword) {
        return ONE.contains(keyword) || LIST.contains(keyword) || MAP.contains(keyword) || OTHERS.contains(keyword);
    }

    static String step(String name) {
        return JsonPointer.empty().appendProperty(name).toString();
    }
}
