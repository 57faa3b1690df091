package dev.atoll.runtime.unleash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/// The answer of `/api/client/features`. Its tag is known before it is written: most clients have it already.
///
/// @param seen what the client may see and wants
/// @param hash of what was asked
/// @param inlines whether the client's specification is too old for segments: their constraints then stand in the
///     strategies
record FeaturesBody(FlagState seen, String hash, boolean inlines) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static FeaturesBody of(Audience audience, FlagQuery query, FlagState state, boolean inlines) {
        var seen = state.visible(feature -> audience.mayView(feature) && query.wants(feature));
        return new FeaturesBody(seen, hash(audience, query, inlines), inlines);
    }

    /// Without quotes: `<hash of what was asked>:<name of the content>:v1`.
    String tag() {
        return hash + ":" + seen.fingerprint() + ":v1";
    }

    byte[] bytes() {
        var body = JSON.objectNode().put("version", 2);
        if (inlines) {
            var features = body.putArray("features");
            seen.features().values().forEach(entry -> features.add(inline(entry.json())));
        } else {
            seen.writeTo(body);
        }
        body.putObject("query").put("environment", seen.environment());
        body.putObject("meta")
                .put("revisionId", seen.newest())
                .put("etag", "\"" + tag() + "\"")
                .put("queryHash", hash);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(Audience audience, FlagQuery query, boolean inlines) {
        var asked =
                audience.environment() + audience.projects().stream().sorted().toList() + query + inlines;
        return Integer.toHexString(asked.hashCode());
    }

    private ObjectNode inline(ObjectNode feature) {
        var copy = feature.deepCopy();
        copy.path("strategies").forEach(strategy -> {
            if (strategy instanceof ObjectNode object && object.remove("segments") instanceof ArrayNode ids) {
                ids.forEach(id -> addConstraints(object, id));
            }
        });
        return copy;
    }

    /// A segment that nobody knows holds for nobody: a constraint that no client can fulfil says so.
    private void addConstraints(ObjectNode strategy, JsonNode id) {
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
