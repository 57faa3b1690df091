package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.runtime.limit.LimitPolicy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The generic cell rate algorithm (ITU-T I.371): one number per caller, the time at which the burst is whole
/// again. Never more than burst + rate × t requests pass in any t.
///
/// All times are in microseconds of the counting clock.
///
/// @param wholeAt when the burst is whole again, if nothing is charged
/// @param allowedAt when the next request is allowed
record Gcra(LimitPolicy policy, long wholeAt, long allowedAt, long now) {

    /// What is kept of a caller.
    ///
    /// @param interval of the policy by which it was counted
    record Kept(long wholeAt, long interval) {}

    /// How a caller stands. What was used stays used when the policy changes, and is worth as many requests
    /// as before, the whole burst at most: nobody gets a fresh burst, and nobody waits longer than for one
    /// request.
    static Gcra of(LimitPolicy policy, @Nullable Kept kept, long now) {
        var interval = policy.intervalMicros();
        var tolerance = policy.burst() * interval;
        var debt = kept == null ? 0 : Math.max(0, kept.wholeAt() - now);
        if (kept != null && kept.interval() != interval) {
            debt = Math.round((double) debt * interval / kept.interval());
        }
        debt = Math.min(tolerance, debt); // where the burst became smaller
        return new Gcra(policy, now + debt, now + debt + interval - tolerance, now);
    }

    boolean isWithin() {
        return allowedAt <= now;
    }

    /// What is to be kept once this request is charged.
    Kept charged() {
        return new Kept(wholeAt + policy.intervalMicros(), policy.intervalMicros());
    }

    /// The answer, which is about what is left behind the request when it is charged.
    Permit permit(boolean isCharged) {
        if (!isWithin()) {
            return permit(false, 0, allowedAt - now);
        }
        var interval = policy.intervalMicros();
        var left = Math.toIntExact((now - allowedAt) / interval);
        return isCharged ? permit(true, left, wholeAt + interval - now) : permit(true, left + 1, wholeAt - now);
    }

    private Permit permit(boolean granted, int remaining, long micros) {
        return new Permit(policy, granted, remaining, Duration.of(micros, ChronoUnit.MICROS), CountedBy.INSTANCE);
    }
}
