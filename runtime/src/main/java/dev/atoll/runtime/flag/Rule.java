package dev.atoll.runtime.flag;

import dev.atoll.runtime.flag.Reason.Ground;
import dev.atoll.runtime.operator.Operators;
import dev.atoll.runtime.operator.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a strategy is itself, without its constraints.
///
/// @param ground what kind of decision it makes
/// @param reach for whom it holds, whoever they are
record Rule(Ground ground, Reach reach, Check check) {

    /// Whether somebody is meant.
    interface Check {

        boolean holds(FlagContext context, Host host);
    }

    private static final Rule ALWAYS = new Rule(Ground.STATIC, Reach.EVERYBODY, (context, host) -> true);
    private static final Rule NEVER = new Rule(Ground.STATIC, Reach.NOBODY, (context, host) -> false);
    private static final int HUNDRED = 100;

    /// The rule of one of Unleash's own strategies. Any other never holds, nor does one whose share is none.
    ///
    /// @param flag the group of a rollout that names none
    static Rule of(String strategy, Map<String, String> parameters, String flag) {
        return switch (strategy) {
            case "default" -> ALWAYS;
            case "userWithId" -> users(parameters.getOrDefault("userIds", ""));
            case "remoteAddress" -> addresses(parameters.getOrDefault("IPs", ""));
            case "applicationHostname" -> hosts(parameters.getOrDefault("hostNames", ""));
            case "flexibleRollout" ->
                rollout(
                        parameters.get("rollout"),
                        parameters.getOrDefault("stickiness", "default"),
                        parameters.getOrDefault("groupId", flag));
            case "gradualRolloutRandom" -> rollout(parameters.get("percentage"), "random", "");
            case "gradualRolloutUserId" -> gradual(parameters, "userId");
            case "gradualRolloutSessionId" -> gradual(parameters, "sessionId");
            default -> NEVER;
        };
    }

    private static Rule gradual(Map<String, String> parameters, String stickiness) {
        var group = parameters.get("groupId");
        return group == null ? NEVER : rollout(parameters.get("percentage"), stickiness, group);
    }

    private static Rule rollout(@Nullable String written, String stickyField, String group) {
        int percentage = percentage(written);
        if (percentage <= 0) {
            return NEVER;
        }
        var stickiness = Stickiness.ofStrategy(stickyField);
        var shares = new Shares(group, 0, HUNDRED);
        var reach =
                percentage < HUNDRED ? Reach.SOME : stickiness.isRandomOtherwise() ? Reach.EVERYBODY : Reach.ALL_KNOWN;
        return new Rule(ground(reach), reach, (context, host) -> {
            int number = stickiness.number(shares, context, host);
            return number > 0 && number <= percentage;
        });
    }

    private static Ground ground(Reach ofRollout) {
        return switch (ofRollout) {
            case EVERYBODY -> Ground.STATIC;
            case ALL_KNOWN -> Ground.TARGETING_MATCH;
            case SOME, NOBODY -> Ground.SPLIT;
        };
    }

    /// Negative if it is none from 0 to 100.
    private static int percentage(@Nullable String written) {
        boolean isNumber = written != null && written.matches("[0-9]{1,3}");
        int percentage = isNumber ? Integer.parseInt(written) : -1;
        return percentage > HUNDRED ? -1 : percentage;
    }

    private static Rule users(String written) {
        Set<String> users = Set.copyOf(list(written));
        return new Rule(Ground.TARGETING_MATCH, listed(users), (context, host) -> {
            var user = context.userId();
            return user != null && users.contains(user);
        });
    }

    private static Rule addresses(String written) {
        var comparison =
                Operators.comparison("IN_CIDR", list(written), null, false).orElseThrow();
        return new Rule(
                Ground.TARGETING_MATCH,
                comparison.reach(),
                (context, host) -> comparison.holds(context.remoteAddress()));
    }

    private static Rule hosts(String written) {
        Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        hosts.addAll(list(written));
        return new Rule(Ground.TARGETING_MATCH, listed(hosts), (context, host) -> hosts.contains(host.name()));
    }

    private static Reach listed(Set<String> names) {
        return names.isEmpty() ? Reach.NOBODY : Reach.SOME;
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
