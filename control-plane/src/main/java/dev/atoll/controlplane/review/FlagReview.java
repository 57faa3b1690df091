package dev.atoll.controlplane.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.atoll.controlplane.flag.FlagName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is wrong with a flag in Unleash's form, told so that its author can mend it. It repeats no value.
final class FlagReview {

    /// The field of the context that holds where somebody is on the Internet.
    static final String ADDRESS = "remoteAddress";

    private static final Set<String> TYPES =
            Set.of("release", "experiment", "operational", "kill-switch", "permission");
    private static final Set<String> STRATEGIES = Set.of(
            "default",
            "userWithId",
            "remoteAddress",
            "applicationHostname",
            "flexibleRollout",
            "gradualRolloutRandom",
            "gradualRolloutUserId",
            "gradualRolloutSessionId");
    private static final int MAX_STRATEGIES = 30;
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
    private static final int MAX_TAGS = 50;
    private static final int MAX_TAG = 50;
    private static final int HUNDRED = 100;

    private final Objections objections = new Objections();
    private final VariantReview variants;

    private FlagReview(PayloadSchema payloads) {
        variants = new VariantReview(objections, payloads);
    }

    /// Everything that is wrong, each with where it is; empty when nothing is.
    ///
    /// @param name of the flag, which it must not depend on
    static List<String> objections(String name, JsonNode flag) {
        if (!flag.isObject()) {
            return List.of("The flag is no object");
        }
        var schema = flag.path("payloadSchema");
        var objectionsToSchema = PayloadSchema.objections(schema);
        var review =
                new FlagReview(PayloadSchema.of(objectionsToSchema.isEmpty() ? schema : MissingNode.getInstance()));
        review.require(flag.path("enabled").isBoolean(), "enabled is true or false");
        review.require(
                flag.path("type").isMissingNode()
                        || TYPES.contains(flag.path("type").asText()),
                "type is one of " + String.join(", ", TYPES.stream().sorted().toList()));
        review.life(flag);
        review.tags(flag.path("tags"));
        review.strategies(flag.path("strategies"));
        objectionsToSchema.forEach(objection -> review.require(false, objection));
        review.variants.review("variants", flag.path("variants"));
        review.dependencies(name, flag.path("dependencies"));
        return review.objections.toList();
    }

    /// What is wrong with a segment.
    static List<String> objectionsToSegment(JsonNode segment) {
        var review = new FlagReview(PayloadSchema.of(MissingNode.getInstance()));
        review.require(segment.path("name").isTextual(), "name is a text");
        review.constraints("", segment.path("constraints"));
        return review.objections.toList();
    }

    private void life(JsonNode flag) {
        for (var name : List.of("stale", "archived", "impressionData")) {
            var value = flag.path(name);
            require(value.isMissingNode() || value.isNull() || value.isBoolean(), name + " is true or false");
        }
        var project = flag.path("project");
        require(
                project.isMissingNode() || PROJECT.matcher(project.asText()).matches(),
                "project is a name of letters, digits, '.', '_' and '-', 100 at most");
    }

    private void tags(JsonNode tags) {
        require(isList(tags), "tags is a list");
        require(tags.size() <= MAX_TAGS, "tags are %d at most".formatted(MAX_TAGS));
        for (var tag : tags) {
            require(
                    isTag(tag.path("type")) && isTag(tag.path("value")),
                    "tags have a type and a value of 1 to 50 characters each");
        }
    }

    private static boolean isTag(JsonNode text) {
        return text.isTextual() && !text.asText().isBlank() && text.asText().length() <= MAX_TAG;
    }

    private void strategies(JsonNode strategies) {
        require(isList(strategies), "strategies is a list");
        require(strategies.size() <= MAX_STRATEGIES, "strategies are %d at most".formatted(MAX_STRATEGIES));
        for (int at = 0; at < strategies.size(); at++) {
            var strategy = strategies.get(at);
            var where = "strategies[" + at + "]";
            require(STRATEGIES.contains(strategy.path("name").asText()), where + ".name is no strategy of Unleash");
            parameters(where + ".parameters.", strategy.path("parameters"));
            constraints(where + ".", strategy.path("constraints"));
            variants.review(where + ".variants", strategy.path("variants"));
            require(
                    strategy.path("segments").valueStream().allMatch(JsonNode::isInt),
                    where + ".segments are ids of segments");
        }
    }

    private void parameters(String where, JsonNode parameters) {
        for (var name : List.of("rollout", "percentage")) {
            var share = parameters.path(name);
            require(
                    share.isMissingNode() || isPercentage(share.asText()),
                    where + name + " is a whole number from 0 to 100");
        }
        parameters
                .properties()
                .forEach(parameter -> objections.add(
                        where + parameter.getKey(),
                        PersonalValues.objection(
                                listed(parameter.getValue().asText()),
                                parameter.getKey().equals("IPs"))));
    }

    private static boolean isPercentage(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= HUNDRED;
    }

    private void constraints(String where, JsonNode constraints) {
        require(isList(constraints), where + "constraints is a list");
        for (int at = 0; at < constraints.size(); at++) {
            objections.add(where + "constraints[" + at + "]", ConstraintReview.objection(constraints.get(at)));
        }
    }

    private void dependencies(String name, JsonNode dependencies) {
        require(isList(dependencies), "dependencies is a list");
        for (var dependency : dependencies) {
            var parent = dependency.path("feature").asText();
            require(FlagName.isValid(parent) && !parent.equals(name), "dependencies name other flags");
        }
    }

    static boolean isList(JsonNode node) {
        return node.isMissingNode() || node.isArray();
    }

    /// The texts of a list.
    static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(text -> !text.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    /// What a parameter lists, with commas between.
    static List<String> listed(String parameter) {
        return Arrays.stream(parameter.split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void require(boolean isRight, String rule) {
        objections.require(isRight, rule);
    }
}
