package dev.atoll.controlplane.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.flag.FlagSet;
import dev.atoll.runtime.operator.Reach;
import java.util.ArrayList;
import java.util.List;

/// What is legal in a flag or a segment but hardly meant: what always or never holds, and what is never
/// reached. It asks the evaluator, so that it says what a region does.
final class FlagWarnings {

    private final List<String> warnings = new ArrayList<>();

    private FlagWarnings() {}

    /// Each with where it is.
    ///
    /// @param name of the flag
    /// @param flag one that nothing is wrong with
    static List<String> of(String name, JsonNode flag) {
        var found = new FlagWarnings();
        found.strategies(name, flag);
        return found.warnings;
    }

    /// The same of a segment.
    static List<String> ofSegment(JsonNode segment) {
        var found = new FlagWarnings();
        if (segment.path("constraints").isEmpty()) {
            found.warnings.add("constraints are none: the segment holds for everybody");
        }
        found.constraints("", segment.path("constraints"));
        return found.warnings;
    }

    private void strategies(String name, JsonNode flag) {
        var strategies = flag.path("strategies");
        var everybody = -1; // the first strategy that holds for everybody
        var never = 0;
        for (int at = 0; at < strategies.size(); at++) {
            var strategy = strategies.get(at);
            var where = "strategies[" + at + "]";
            var reach = FlagSet.reach(strategy, name);
            if (reach == Reach.NOBODY) {
                warnings.add(where + " never holds: "
                        + whyNever(strategy.path("name").asText()));
            }
            addresses(where, strategy.path("parameters").path("IPs"));
            constraints(where + ".", strategy.path("constraints"));
            never += canHold(reach, strategy) ? 0 : 1;
            if (everybody >= 0) {
                warnings.add("%s is never reached: strategies[%d] holds for everybody".formatted(where, everybody));
            } else if (holdsForEverybody(reach, strategy)) {
                everybody = at;
            }
        }
        if (everybody >= 0 && !isPlain(strategies)) {
            warnings.add("The flag is on for everybody: strategies[%d] always holds".formatted(everybody));
        }
        if (never > 0 && never == strategies.size()) {
            warnings.add("The flag is on for nobody: no strategy ever holds");
        }
    }

    /// The usual way of saying that it is on for everybody.
    private static boolean isPlain(JsonNode strategies) {
        return strategies.size() == 1
                && strategies.path(0).path("name").asText().equals("default")
                && strategies.path(0).path("constraints").isEmpty();
    }

    private static boolean holdsForEverybody(Reach rule, JsonNode strategy) {
        return rule == Reach.EVERYBODY
                && strategy.path("segments").isEmpty()
                && strategy.path("constraints")
                        .valueStream()
                        .allMatch(constraint -> ConstraintReview.reach(constraint) == Reach.EVERYBODY);
    }

    private static boolean canHold(Reach rule, JsonNode strategy) {
        return rule != Reach.NOBODY
                && strategy.path("constraints")
                        .valueStream()
                        .noneMatch(constraint -> ConstraintReview.reach(constraint) == Reach.NOBODY);
    }

    private static String whyNever(String strategy) {
        return switch (strategy) {
            case "flexibleRollout" -> "its rollout is 0 or missing";
            case "gradualRolloutRandom" -> "its percentage is 0 or missing";
            case "gradualRolloutUserId", "gradualRolloutSessionId" ->
                "its percentage is 0 or missing, or it has no groupId";
            default -> "it names nobody";
        };
    }

    private void addresses(String where, JsonNode addresses) {
        if (ConstraintReview.namesNoNetwork(FlagReview.listed(addresses.asText()))) {
            warnings.add(where + ".parameters.IPs holds what is no network: it is passed over");
        }
    }

    private void constraints(String where, JsonNode constraints) {
        for (int at = 0; at < constraints.size(); at++) {
            var subject = where + "constraints[" + at + "] ";
            ConstraintReview.warnings(constraints.get(at)).forEach(end -> warnings.add(subject + end));
        }
    }
}
