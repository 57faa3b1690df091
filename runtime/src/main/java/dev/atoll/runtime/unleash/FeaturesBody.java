package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// The answer of `/api/client/features`: the bytes, and the tag that names them.
///
/// @param tag without quotes: `<hash of what was asked>:<revision>:v1`
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record FeaturesBody(String tag, byte[] bytes) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// @param inlines whether the client's specification is too old for segments: their constraints then stand in the
    ///     strategies
    static FeaturesBody of(Audience audience, FlagQuery query, FlagState state, boolean inlines) {
        var seen = state.visible(feature -> audience.mayView(feature) && query.wants(feature));
        var hash = hash(audience, query, seen, inlines);
        var tag = hash + ":" + seen.newest() + ":v1";
        var body = JSON.objectNode().put("version", 2);
        var features = body.putArray("features");
        seen.features().values().forEach(entry -> features.add(inlines ? inline(entry.json(), seen) : entry.json()));
        if (!inlines) {
            var segments = body.putArray("segments");
            seen.segments().values().forEach(entry -> segments.add(entry.json()));
        }
        body.putObject("query").put("environment", seen.environment());
        body.putObject("meta")
                .put("revisionId", seen.newest())
                .put("etag", "\"" + tag + "\"")
                .put("queryHash", hash);
        return new FeaturesBody(tag, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The size stands in it because a removal changes nothing else that the tag tells.
    private static String hash(Audience audience, FlagQuery query, FlagState seen, boolean inlines) {
        var asked =
                audience.environment() + audience.projects().stream().sorted().toList() + query + seen.size() + inlines;
        return Integer.toHexString(asked.hashCode());
    }

    private static ObjectNode inline(ObjectNode feature, FlagState seen) {
        var copy = feature.deepCopy();
        copy.path("strategies").forEach(strategy -> {
            if (strategy instanceof ObjectNode object && object.remove("segments") instanceof ArrayNode ids) {
                ids.forEach(id -> addConstraints(object, id, seen));
            }
        });
        return copy;
    }

    /// A segment that nobody knows holds for nobody: a constraint that no client can fulfil says so.
    private static void addConstraints(ObjectNode strategy, JsonNode id, FlagState seen) {
        var constraints = strategy.withArrayProperty("constraints");
        var segment = seen.segments().get(id.asText());
        if (segment == null) {
            constraints
                    .addObject()
                    .put("contextName", "userId")
                    .put("operator", "IN")
                    .putArray("values");
        } else {
            segment.json().path("constraints").forEach(constraints::add);
        }
    }
}
