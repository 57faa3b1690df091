package dev.atoll.launcher.scenario;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One request to redeem, and how it ended.
///
/// @param outcome [#REDEEMED], [#UNANSWERED], or the code of the refusal
/// @param redemption empty when refused
record Attempt(Customer customer, Offer offer, String outcome, String redemption, Duration took) {

    static final String REDEEMED = "redeemed";
    static final String UNANSWERED = "unanswered";

    /// Whether asking again may help: nobody answered, or the process said that it cannot now.
    boolean isWorthRepeating() {
        return outcome.equals(UNANSWERED) || outcome.endsWith(".unavailable") || outcome.startsWith("http-5");
    }

    boolean isRedeemed() {
        return outcome.equals(REDEEMED);
    }

    /// How many ended in which way; who they were is nobody's business here.
    static Map<String, Long> outcomes(List<Attempt> attempts) {
        return attempts.stream().collect(groupingBy(Attempt::outcome, TreeMap::new, counting()));
    }
}
