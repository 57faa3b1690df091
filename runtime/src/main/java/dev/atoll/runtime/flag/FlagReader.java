package dev.atoll.runtime.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.flag.Feature.Dependency;
import dev.atoll.runtime.flag.Reason.Ground;
import dev.atoll.runtime.flag.Reason.Held;
import dev.atoll.runtime.flag.Reason.Off;
import dev.atoll.runtime.flag.Reason.ParentUnmet;
import dev.atoll.runtime.flag.Reason.RefusedByRule;
import dev.atoll.runtime.flag.Reason.Unconditional;
import dev.atoll.runtime.flag.Variants.Choice;
import dev.atoll.runtime.operator.Reach;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one flag of Unleash's JSON and makes it ready.
final class FlagReader {

    private final JsonNode json;
    private final Map<Integer, JsonNode> segments;
    private final String name;
    private final boolean impressionData;
    private final List<Choice> variants;

    private FlagReader(JsonNode json, Map<Integer, JsonNode> segments) {
        this.json = json;
        this.segments = segments;
        name = json.path("name").asText();
        impressionData = json.path("impressionData").asBoolean();
        variants = VariantReader.read(json.path("variants"));
    }

    /// All flags by their names. Of two with one name the later counts.
    static Map<String, Feature> read(JsonNode state) {
        if (!state.path("features").isArray()) {
            throw new UnreadableFlags("There is no list of flags");
        }
        Map<Integer, JsonNode> segments = new HashMap<>();
        for (var segment : state.path("segments")) {
            segments.put(segment.path("id").asInt(), segment.path("constraints"));
        }
        Map<String, Feature> features = new LinkedHashMap<>();
        for (var feature : state.path("features")) {
            if (!feature.path("name").isTextual()) {
                throw new UnreadableFlags("A flag has no name");
            }
            var reader = new FlagReader(feature, segments);
            features.put(reader.name, reader.feature());
        }
        return Collections.unmodifiableMap(features);
    }

    private Feature feature() {
        List<Strategy> strategies = new ArrayList<>();
        for (var strategy : json.path("strategies")) {
            strategies.add(strategy(strategy, strategies.size()));
        }
        var unconditional = featureVariants(
                (variant, ground) -> new Evaluation(true, variant, new Unconditional(ground), impressionData));
        var off = new Evaluation(false, Variant.NONE, new Off(), impressionData);
        return new Feature(json.path("enabled").asBoolean(), off, dependencies(), strategies, unconditional);
    }

    private List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        for (var dependency : json.path("dependencies")) {
            var parent = dependency.path("feature").asText();
            var unmet = new Evaluation(false, Variant.NONE, new ParentUnmet(parent), impressionData);
            dependencies.add(new Dependency(
                    parent,
                    dependency.path("enabled").asBoolean(true),
                    Set.copyOf(ConstraintReader.texts(dependency.path("variants"))),
                    unmet));
        }
        return dependencies;
    }

    private Strategy strategy(JsonNode strategy, int number) {
        var kind = strategy.path("name").asText();
        var parameters = parameters(strategy.path("parameters"));
        var rule = Rule.of(kind, parameters, name);
        var constraints = new ConstraintReader(number, kind, segments).read(strategy);
        var ground = constraints.isEmpty() ? rule.ground() : atLeast(rule.ground(), Ground.TARGETING_MATCH);
        Variants.Answering answering = (variant, variantGround) ->
                new Evaluation(true, variant, new Held(number, kind, atLeast(ground, variantGround)), impressionData);
        return new Strategy(
                constraints,
                rule,
                new RefusedByRule(number, kind, rule.ground()),
                strategyVariants(strategy, parameters, answering));
    }

    /// As [FlagSet#reach].
    static Reach reach(JsonNode strategy, String flag) {
        return Rule.of(strategy.path("name").asText(), parameters(strategy.path("parameters")), flag)
                .reach();
    }

    private static Map<String, String> parameters(JsonNode json) {
        Map<String, String> parameters = new HashMap<>();
        for (var parameter : json.properties()) {
            if (!parameter.getValue().isNull()) {
                parameters.put(parameter.getKey(), parameter.getValue().asText());
            }
        }
        return parameters;
    }

    private static Ground atLeast(Ground ground, Ground other) {
        return ground.compareTo(other) < 0 ? other : ground;
    }

    /// A strategy's own variants go before the flag's, and stick to what the strategy sticks to.
    private Variants strategyVariants(JsonNode strategy, Map<String, String> parameters, Variants.Answering answering) {
        var own = VariantReader.read(strategy.path("variants"));
        if (own.isEmpty()) {
            return featureVariants(answering);
        }
        var stickiness = parameters.getOrDefault("stickiness", VariantReader.stickiness(strategy.path("variants")));
        return new Variants(own, parameters.getOrDefault("groupId", name), stickiness, answering);
    }

    private Variants featureVariants(Variants.Answering answering) {
        return new Variants(variants, name, VariantReader.stickiness(json.path("variants")), answering);
    }
}
