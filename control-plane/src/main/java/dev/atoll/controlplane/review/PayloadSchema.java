package dev.atoll.controlplane.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.controlplane.schema.NamespaceSchema;
import dev.atoll.runtime.database.StorableJson;
import java.util.List;
import java.util.Optional;

/// What the payloads of one flag may be: what their type says, and what the flag's `payloadSchema` allows if it
/// has one. The schema is of draft 2020-12, and bounded as those of config are.
final class PayloadSchema {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> TYPES = List.of("string", "json", "csv", "number");
    private static final List<String> OF_THE_ROOT = List.of("$schema", "$defs");
    private static final String VALUE = "value"; // where the payload stands in the document that is checked
    private static final int MAX_LENGTH = 16_384;
    private static final long MAX_WORK = 100_000; // some hundred milliseconds at worst

    private final Optional<NamespaceSchema> schema;
    private long work;

    private PayloadSchema(Optional<NamespaceSchema> schema) {
        this.schema = schema;
    }

    /// What is wrong with a schema; one that is missing is right.
    static List<String> objections(JsonNode schema) {
        if (schema.isMissingNode() || schema.isNull()) {
            return List.of();
        }
        if (!(schema instanceof ObjectNode object) || schema.toString().length() > MAX_LENGTH) {
            return List.of("payloadSchema is an object of %d characters at most".formatted(MAX_LENGTH));
        }
        return NamespaceSchema.objections(wrapped(object)).stream()
                .map(objection -> "payloadSchema: "
                        + objection.replace("/properties/" + VALUE, "").strip())
                .toList();
    }

    /// @param schema one that nothing is wrong with; any payload is right to one that is missing
    static PayloadSchema of(JsonNode schema) {
        return new PayloadSchema(
                schema instanceof ObjectNode object
                        ? Optional.of(NamespaceSchema.of(wrapped(object)))
                        : Optional.empty());
    }

    /// What is wrong with a payload, as the end of a sentence; one that is missing is right.
    Optional<String> objection(JsonNode payload) {
        if (payload.isMissingNode() || payload.isNull()) {
            return Optional.empty();
        }
        var type = payload.path("type").asText();
        var value = payload.path("value");
        if (!TYPES.contains(type) || !value.isTextual()) {
            return Optional.of("has a type, one of " + String.join(", ", TYPES) + ", and a value that is a text");
        }
        var content = type.equals("json") || type.equals("number") ? read(value.textValue()) : value;
        if (content.isMissingNode() || NamespaceSchema.isDeeperThan(content, NamespaceSchema.DEEPEST)) {
            return Optional.of("is no JSON, or deeper than " + NamespaceSchema.DEEPEST);
        }
        if (!StorableJson.isStorable(content)) {
            return Optional.of("holds a number larger than any that is read again");
        }
        return type.equals("number") && !content.isNumber()
                ? Optional.of("is no number as JSON writes it")
                : schema.flatMap(known -> violation(known, content));
    }

    private Optional<String> violation(NamespaceSchema known, JsonNode content) {
        var document = JsonNodeFactory.instance.objectNode().set(VALUE, content);
        work += known.work(document, MAX_WORK);
        if (work > MAX_WORK) {
            return Optional.of(
                    "takes too long to check: the schema has too many alternatives, or the payloads are large");
        }
        return known.violations(document).stream()
                .findFirst()
                .map(violation -> "is not what payloadSchema allows at \"%s\": %s"
                        .formatted(
                                violation.pointer().substring(1 + VALUE.length()),
                                violation.broken().replace("/properties/" + VALUE, "")));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return MissingNode.getInstance();
        }
    }

    /// The schema of a document that holds the payload: the payload itself may be no object.
    private static ObjectNode wrapped(ObjectNode schema) {
        var inner = schema.deepCopy();
        var outer = JsonNodeFactory.instance.objectNode();
        OF_THE_ROOT.stream().filter(schema::has).forEach(name -> outer.set(name, inner.remove(name)));
        outer.putObject("properties").set(VALUE, inner);
        return outer;
    }
}
