package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is wrong with a flag in Unleash's form, told so that its author can mend it. It repeats no value.
final class FlagReview {

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
    private static final int WHOLE = 1_000;

    private final List<String> objections = new ArrayList<>();

    private FlagReview() {}

    /// Everything that is wrong, each with where it is; empty when nothing is.
    ///
    /// @param name of the flag, which it must not depend on
    static List<String> objections(String name, JsonNode flag) {
        var review = new FlagReview();
        if (!flag.isObject()) {
            return List.of("The flag is no object");
        }
        review.require(flag.path("enabled").isBoolean(), "enabled is true or false");
        review.require(
                flag.path("type").isMissingNode()
                        || TYPES.contains(flag.path("type").asText()),
                "type is one of " + String.join(", ", TYPES.stream().sorted().toList()));
        review.life(flag);
        review.tags(flag.path("tags"));
        review.strategies(flag.path("strategies"));
        review.variants("variants", flag.path("variants"));
        review.dependencies(name, flag.path("dependencies"));
        return review.objections;
    }

    /// What is wrong with a segment.
    static List<String> objectionsToSegment(JsonNode segment) {
        var review = new FlagReview();
        review.require(segment.path("name").isTextual(), "name is a text");
        review.constraints("", segment.path("constraints"));
        return review.objections;
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
        var isReachable = true;
        for (int at = 0; at < strategies.size(); at++) {
            var strategy = strategies.get(at);
            var where = "strategies[" + at + "]";
            require(isReachable, where + " is never reached: one before it holds for everybody");
            require(STRATEGIES.contains(strategy.path("name").asText()), where + ".name is no strategy of Unleash");
            share(where, strategy.path("parameters"));
            constraints(where + ".", strategy.path("constraints"));
            variants(where + ".variants", strategy.path("variants"));
            require(
                    strategy.path("segments").valueStream().allMatch(JsonNode::isInt),
                    where + ".segments are ids of segments");
            isReachable &= !holdsForEverybody(strategy);
        }
    }

    private void share(String where, JsonNode parameters) {
        for (var name : List.of("rollout", "percentage")) {
            var share = parameters.path(name);
            require(
                    share.isMissingNode() || isPercentage(share.asText()),
                    where + ".parameters." + name + " is a whole number from 0 to 100");
        }
    }

    private static boolean isPercentage(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= HUNDRED;
    }

    private static boolean holdsForEverybody(JsonNode strategy) {
        var isForAll = strategy.path("name").asText().equals("default")
                || strategy.path("parameters").path("rollout").asText().equals("100");
        return isForAll
                && strategy.path("constraints").isEmpty()
                && strategy.path("segments").isEmpty();
    }

    private void constraints(String where, JsonNode constraints) {
        require(isList(constraints), where + "constraints is a list");
        for (int at = 0; at < constraints.size(); at++) {
            var subject = where + "constraints[" + at + "] ";
            ConstraintReview.objection(constraints.get(at)).ifPresent(objection -> objections.add(subject + objection));
        }
    }

    private void variants(String where, JsonNode variants) {
        require(isList(variants), where + " is a list");
        Set<String> names = new HashSet<>();
        var weight = 0L;
        for (var variant : variants) {
            require(
                    names.add(variant.path("name").asText())
                            && !variant.path("name").asText().isEmpty(),
                    where + " have names, each once");
            require(
                    variant.path("weight").canConvertToInt()
                            && variant.path("weight").asInt() >= 0,
                    where + " have weights of 0 or more");
            weight += variant.path("weight").asLong();
        }
        require(variants.isEmpty() || weight == WHOLE, where + " have weights of 1000 together");
    }

    private void dependencies(String name, JsonNode dependencies) {
        require(isList(dependencies), "dependencies is a list");
        for (var dependency : dependencies) {
            var parent = dependency.path("feature").asText();
            require(FlagName.isValid(parent) && !parent.equals(name), "dependencies name other flags");
        }
    }

    private static boolean isList(JsonNode node) {
        return node.isMissingNode() || node.isArray();
    }

    private void require(boolean isRight, String rule) {
        if (!isRight && !objections.contains(rule)) {
            objections.add(rule);
        }
    }
}
