package dev.atoll.controlplane.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/// The schema of one namespace, ready to check documents. What it names with `format` is a note for people, as draft
/// 2020-12 has it.
public final class NamespaceSchema {

    /// As deep as schemas and values may be.
    public static final int DEEPEST = 32;

    private static final String META_SCHEMAS = "https://json-schema.org/draft/2020-12/";

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .regularExpressionFactory(new LinearPatterns())
            .formatAssertionsEnabled(false)
            .build();

    /// Knows the dialect's own schemas, which stand in the library, and fetches nothing.
    private static final SchemaRegistry META = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                            SchemaRegistryConfig.builder().build())
                    .schemaLoader(loader -> loader.allow(iri -> iri.toString().startsWith(META_SCHEMAS))));

    private final Schema schema;
    private final JsonNode source;

    private NamespaceSchema(Schema schema, JsonNode source) {
        this.schema = schema;
        this.source = source;
    }

    /// Everything that is wrong with a schema, each with where it is; empty when nothing is.
    public static List<String> objections(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return List.of("The schema is no object");
        }
        if (isDeeperThan(schema, DEEPEST)) {
            return List.of("The schema is deeper than " + DEEPEST);
        }
        var formal = META.getSchema(SchemaLocation.of(META_SCHEMAS + "schema")).validate(schema).stream()
                .map(error -> error.getInstanceLocation() + " is none of draft 2020-12: " + error.getKeyword())
                .distinct()
                .limit(10)
                .toList();
        return formal.isEmpty() ? SchemaReview.objections(object) : formal;
    }

    /// Reads a schema that nothing is wrong with.
    ///
    /// @throws IllegalArgumentException when something is
    public static NamespaceSchema of(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            throw new IllegalArgumentException("The schema is no object");
        }
        if (!SchemaReview.objections(object).isEmpty()) {
            throw new IllegalArgumentException("The schema is none that is allowed");
        }
        try {
            return new NamespaceSchema(registry().getSchema(SecretFields.rewritten(object)), object);
        } catch (SchemaException none) {
            throw new IllegalArgumentException("The schema is none", none);
        }
    }

    /// One for each schema: a registry remembers what it read.
    private static SchemaRegistry registry() {
        return SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(CONFIG).schemaLoader(loader -> loader.allow(_ -> false)));
    }

    /// How much work it is at most to check the document: how often a place of the schema meets one of the document.
    ///
    /// @param most from here on nobody counts
    public long work(JsonNode document, long most) {
        return Work.of(source, document, most);
    }

    /// Every place of the document that is not allowed.
    public List<Violation> violations(JsonNode document) {
        return schema.validate(document).stream()
                .map(NamespaceSchema::violation)
                .distinct()
                .toList();
    }

    private static Violation violation(Error error) {
        var pointer = error.getInstanceLocation().toString();
        var property = error.getProperty();
        var rule = error.getSchemaLocation().toString();
        var broken = rule.contains("#/$defs/" + SecretFields.DEFINITION)
                ? SecretFields.KEYWORD
                : error.getKeyword() + " at " + rule.substring(rule.indexOf('#'));
        return new Violation(property == null ? pointer : pointer + Subschemas.step(property), broken);
    }

    /// Whether something is nested deeper.
    public static boolean isDeeperThan(JsonNode node, int depth) {
        if (node.isContainerNode() && depth == 0) {
            return true;
        }
        for (var inner : node) {
            if (isDeeperThan(inner, depth - 1)) {
                return true;
            }
        }
        return false;
    }
}
