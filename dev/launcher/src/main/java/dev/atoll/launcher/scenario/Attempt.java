package dev.atoll.launcher.scenario;

import java.time.Duration;

/// One request to redeem, and how it ended.
///
/// @param outcome [#REDEEMED], or the code of the refusal
/// @param redemption empty when refused
record Attempt(Customer customer, Offer offer, String outcome, String redemption, Duration took) {

    static final String REDEEMED = "redeemed";

    boolean isRedeemed() {
        return outcome.equals(REDEEMED);
    }
}
