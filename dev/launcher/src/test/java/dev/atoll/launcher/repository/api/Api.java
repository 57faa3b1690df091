package dev.atoll.launcher.repository.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// An HTTP API as its OpenAPI document describes it.
///
/// `openapi-diff` 2.1.3 knows OpenAPI 3.1 too little: a type that changes passes it, and a property that is gone
/// from an answer.
///
/// @param document the whole document
record Api(JsonNode document) {

    /// Set to `true`, the committed document may be replaced by one that breaks its clients.
    static final String BREAK = "atoll.break-api";

    static Api of(String yaml) {
        try {
            return new Api(new YAMLMapper().readTree(yaml));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("No OpenAPI document", malformed);
        }
    }

    /// What a client of this API would run into at the other one; empty when it need not notice.
    List<String> brokenBy(Api after) {
        List<String> broken = new ArrayList<>();
        operations().forEach((name, operation) -> {
            var other = after.operations().get(name);
            if (other == null) {
                broken.add(name + " is gone");
            } else {
                compare(operation, other, after).forEach(problem -> broken.add(name + ": " + problem));
            }
        });
        return broken;
    }

    /// By method and path, such as `get /fish`.
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    if (operation.has("responses")) {
                        operations.put(method + " " + path, operation);
                    }
                }));
        return operations;
    }

    /// What the node refers to, or itself.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private List<String> compare(JsonNode before, JsonNode now, Api after) {
        List<String> broken = new ArrayList<>();
        parameters(before.path("parameters"), now.path("parameters"), broken);
        var asked = new Shapes(this, after, true);
        content(before.path("requestBody"), now.path("requestBody"), asked, "the body", broken);
        var answered = new Shapes(this, after, false);
        before.path("responses").forEachEntry((status, response) -> {
            var other = now.path("responses").path(status);
            if (other.isMissingNode()) {
                broken.add("answers no more with " + status);
            }
            content(response, other, answered, "the answer " + status, broken);
        });
        return broken;
    }

    private static void content(JsonNode before, JsonNode now, Shapes shapes, String what, List<String> broken) {
        before.path("content").forEachEntry((type, media) -> {
            var other = now.path("content").path(type);
            if (other.isMissingNode()) {
                broken.add(what + " is no " + type + " any more");
            } else {
                broken.addAll(shapes.broken(media.path("schema"), other.path("schema"), what));
            }
        });
    }

    private static void parameters(JsonNode before, JsonNode now, List<String> broken) {
        var known = byName(before);
        var others = byName(now);
        known.keySet().stream()
                .filter(name -> !others.containsKey(name))
                .forEach(name -> broken.add("takes no parameter " + name + " any more"));
        others.forEach((name, other) -> {
            var old = known.get(name);
            if (other.path("required").asBoolean()
                    && (old == null || !old.path("required").asBoolean())) {
                broken.add("requires the parameter " + name);
            }
            if (old != null && !old.at("/schema/type").equals(other.at("/schema/type"))) {
                broken.add("takes another type as parameter " + name);
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode parameters) {
        Map<String, JsonNode> named = new TreeMap<>();
        Stream.iterate(0, i -> i < parameters.size(), i -> i + 1)
                .map(parameters::get)
                .forEach(parameter -> named.put(
                        parameter.path("name").asText() + " in "
                                + parameter.path("in").asText(),
                        parameter));
        return named;
    }
}
