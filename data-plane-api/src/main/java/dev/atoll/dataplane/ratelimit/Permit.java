package dev.atoll.dataplane.ratelimit;

import java.time.Duration;

/// Whether a request is within its limit.
///
/// @param remaining how many more would be granted at once
/// @param after when refused, after how long the next is granted; when granted, after how long the burst is
/// whole again
/// @param countedBy who knows how much the caller has asked for
record Permit(boolean granted, int remaining, Duration after, CountedBy countedBy) {

    Permit countedBy(CountedBy other) {
        return new Permit(granted, remaining, after, other);
    }

    /// Whose count a permit rests on.
    enum CountedBy {
        REGION,
        INSTANCE,
        NOBODY
    }
}
