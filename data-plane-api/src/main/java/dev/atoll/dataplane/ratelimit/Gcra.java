package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// The generic cell rate algorithm (ITU-T I.371): one number per caller, the time at which the burst is whole
/// again.
/// Never more than burst + rate × t requests pass in any t.
///
/// @param wholeAt the number to keep, in microseconds of the counting clock
record Gcra(Permit permit, long wholeAt) {

    /// What a request at this time does to what was kept before.
    static Gcra ask(Policy policy, long wholeAt, long now) {
        var next = Math.max(wholeAt, now) + policy.intervalMicros();
        var allowedAt = next - policy.burst() * policy.intervalMicros();
        if (allowedAt > now) {
            return new Gcra(permit(false, 0, allowedAt - now), wholeAt);
        }
        var remaining = Math.toIntExact((now - allowedAt) / policy.intervalMicros());
        return new Gcra(permit(true, remaining, next - now), next);
    }

    private static Permit permit(boolean granted, int remaining, long micros) {
        return new Permit(granted, remaining, Duration.of(micros, ChronoUnit.MICROS), CountedBy.INSTANCE);
    }
}
