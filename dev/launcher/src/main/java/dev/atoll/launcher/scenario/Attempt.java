package dev.atoll.launcher.scenario;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One customer's attempt to redeem, and how it ended.
///
/// @param outcome [#REDEEMED], [#UNANSWERED], or the code of the refusal
/// @param redemption empty when refused
/// @param took until the answer that counts, with all repetitions
/// @param tries how often it was asked for
record Attempt(Customer customer, Offer offer, String outcome, String redemption, Duration took, int tries) {

    static final String REDEEMED = "redeemed";
    static final String UNANSWERED = "unanswered";

    boolean isRedeemed() {
        return outcome.equals(REDEEMED);
    }

    /// How many ended in which way; who they were is nobody's business here.
    static Map<String, Long> outcomes(List<Attempt> attempts) {
        return attempts.stream().collect(groupingBy(Attempt::outcome, TreeMap::new, counting()));
    }
}
