package dev.atoll.dataplane.ratelimit;

import dev.atoll.runtime.limit.LimitPolicy;
import java.time.Duration;

/// Whether a request is within one limit.
///
/// @param remaining how many more would be granted at once
/// @param after when it is over the limit, after how long the next is granted; else, after how long the burst
/// is whole again
/// @param countedBy who knows how much the caller has asked for
record Permit(LimitPolicy policy, boolean granted, int remaining, Duration after, CountedBy countedBy) {

    /// Whether the request must not be served.
    boolean refuses() {
        return !granted && policy.enforces();
    }

    Permit countedBy(CountedBy other) {
        return new Permit(policy, granted, remaining, after, other);
    }

    /// Whose count a permit rests on.
    enum CountedBy {
        REGION,
        INSTANCE,
        NOBODY
    }
}
