package dev.atoll.dataplane.ratelimit;

import dev.atoll.runtime.limit.CountKey;
import dev.atoll.runtime.limit.LimitMode;
import dev.atoll.runtime.limit.LimitPolicy;
import dev.atoll.runtime.limit.Route;
import dev.atoll.runtime.limit.WhenAway;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// Limits for tests, which say only what matters there.
final class PolicyOfTests {

    private PolicyOfTests() {}

    static LimitPolicy enforced(String name, Duration interval, int burst) {
        return policy(name, interval, burst, LimitMode.ENFORCE, WhenAway.LOCAL);
    }

    static LimitPolicy enforced(String name, long intervalMicros, int burst) {
        return enforced(name, Duration.of(intervalMicros, ChronoUnit.MICROS), burst);
    }

    static LimitPolicy shadow(String name, Duration interval, int burst) {
        return policy(name, interval, burst, LimitMode.SHADOW, WhenAway.LOCAL);
    }

    static LimitPolicy policy(String name, Duration interval, int burst, LimitMode mode, WhenAway whenAway) {
        return new LimitPolicy(name, Route.ALL, CountKey.CUSTOMER, 1, interval, burst, mode, whenAway);
    }
}
