package dev.atoll.runtime.decision;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait until the next question: twice as long after each failure, and never in step with other regions.
record Pace(Duration interval, Duration longest, RandomGenerator random) {

    private static final int MAX_DOUBLINGS = 20;
    private static final double JITTER = 0.1;

    /// @param failures how many questions in a row found no answer
    Duration next(int failures) {
        var doubled = interval.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        var base = failures > 0 && doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofNanos((long) (base.toNanos() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
