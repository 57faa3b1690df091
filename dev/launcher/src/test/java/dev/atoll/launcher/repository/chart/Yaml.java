package dev.atoll.launcher.repository.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads YAML, and refuses what its type does not know.
final class Yaml {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(new YAMLFactory())
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new NothingElse())
            .build();

    private Yaml() {}

    static List<JsonNode> documents(String text) {
        try (MappingIterator<JsonNode> documents =
                MAPPER.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static <T> T read(JsonNode object, Class<T> type) {
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(object.path("kind").asText() + ": " + wrong.getOriginalMessage(), wrong);
        }
    }

    /// The first text with the values of the second above its own.
    static String merged(String text, String above) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return MAPPER.writeValueAsString(MAPPER.readerForUpdating(tree).<JsonNode>readValue(above));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// The model's types would keep an unknown field aside; here it is none of theirs.
    private static final class NothingElse extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
