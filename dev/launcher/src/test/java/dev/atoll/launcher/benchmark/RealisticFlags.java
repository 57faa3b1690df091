package dev.atoll.launcher.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/// Flags as a large shop has them, in the form in which Unleash exports an environment: half of them rolled out
/// to a part, many for some countries or versions only, one in seven for a segment, one in ten with variants.
final class RealisticFlags {

    static final String ENVIRONMENT = "production";
    static final List<String> SEGMENTS = List.of("wholesale", "loyal", "beta");

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> AREAS = List.of("checkout", "search", "loyalty", "delivery", "payment");
    private static final List<String> COUNTRIES = List.of("sg", "id", "th", "my", "ph", "vn");

    private final ObjectNode data = JSON.createObjectNode();
    private final ArrayNode features = data.putArray("features");
    private final ArrayNode strategies = data.putArray("featureStrategies");
    private final ArrayNode environments = data.putArray("featureEnvironments");
    private final List<Integer> segments;

    private RealisticFlags(List<Integer> segments) {
        this.segments = segments;
    }

    /// So many flags.
    ///
    /// @param segments the ids of [#SEGMENTS]
    static JsonNode export(int flags, List<Integer> segments) {
        var export = new RealisticFlags(segments);
        List.of("contextFields", "featureTags", "tagTypes", "dependencies").forEach(export.data::putArray);
        var known = export.data.putArray("segments");
        IntStream.range(0, SEGMENTS.size()).forEach(i -> {
            var segment = known.addObject().put("id", segments.get(i)).put("name", SEGMENTS.get(i));
            segment.set("constraints", constraints(i));
        });
        IntStream.range(0, flags).forEach(export::add);
        return export.data;
    }

    /// What holds for one of [#SEGMENTS].
    static ArrayNode constraints(int segment) {
        var constraints = JSON.createArrayNode();
        constrain(
                constraints,
                "storeId",
                "IN",
                IntStream.range(0, 20 + segment).mapToObj(i -> "store-" + i).toList());
        constrain(constraints, "country", "NOT_IN", List.of(COUNTRIES.get(segment)));
        return constraints;
    }

    private void add(int number) {
        var area = AREAS.get(number % AREAS.size());
        var name = area + ".feature-" + number;
        features.addObject()
                .put("name", name)
                .put("type", number % 9 == 0 ? "experiment" : "release")
                .put("project", "default")
                .put("description", "What the team of " + area + " tries out under the number " + number)
                .put("stale", number % 20 == 0)
                .put("impressionData", number % 10 == 0);
        var environment = environments
                .addObject()
                .put("name", name)
                .put("featureName", name)
                .put("environment", ENVIRONMENT)
                .put("enabled", number % 4 != 0);
        environment.putArray("variants");
        for (var i = 0; i <= number % 3 / 2; i++) {
            addStrategy(name, number, i);
        }
    }

    private void addStrategy(String flag, int number, int order) {
        var isRolledOut = number % 2 == 0 || number % 10 == 1;
        var strategy = strategies
                .addObject()
                .put("name", isRolledOut ? "flexibleRollout" : "default")
                .put("id", "%08x-0000-4000-8000-%012x".formatted(number, order))
                .put("featureName", flag)
                .put("sortOrder", order)
                .put("disabled", false);
        var parameters = strategy.putObject("parameters");
        if (isRolledOut) {
            parameters
                    .put("rollout", Integer.toString(10 * (number % 10) + 5))
                    .put("stickiness", "default")
                    .put("groupId", flag);
        }
        var constraints = strategy.putArray("constraints");
        if (order == 0 && number % 3 != 1) {
            constrain(constraints, "country", "IN", COUNTRIES.subList(number % 3, 6));
        }
        if (number % 5 == 2) {
            constrain(constraints, "appName", "IN", List.of("shop", "shop-lite", "kiosk"));
        }
        var named = strategy.putArray("segments");
        if (number % 7 == 0) {
            named.add(segments.get(number % segments.size()));
        }
        var variants = strategy.putArray("variants");
        if (number % 10 == 1) {
            List.of("control", "compact", "colorful").forEach(variant -> addVariant(variants, variant));
        }
    }

    private static void addVariant(ArrayNode variants, String name) {
        variants.addObject()
                .put("name", name)
                .put("weight", name.equals("control") ? 334 : 333)
                .put("weightType", "variable")
                .put("stickiness", "default")
                .putObject("payload")
                .put("type", "json")
                .put("value", "{\"layout\":\"" + name + "\",\"columns\":3}");
    }

    private static void constrain(ArrayNode constraints, String context, String operator, List<String> values) {
        var constraint = constraints
                .addObject()
                .put("contextName", context)
                .put("operator", operator)
                .put("caseInsensitive", false)
                .put("inverted", false);
        values.forEach(constraint.putArray("values")::add);
    }
}
