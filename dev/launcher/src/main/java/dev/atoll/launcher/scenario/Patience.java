package dev.atoll.launcher.scenario;

import java.time.Duration;

/// How long a promise may take to come true.
///
/// @param decision until a decision of the control plane holds
/// @param answer until a customer knows whether a coupon is theirs
/// @param aftermath until texts are delivered and numbers have arrived
public record Patience(Duration decision, Duration answer, Duration aftermath) {

    /// What the platform promises on a small machine that is busy.
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(90));
}
