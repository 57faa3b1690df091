package dev.atoll.dataplane.ratelimit;

import static dev.atoll.dataplane.ratelimit.PolicyOfTests.enforced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.ratelimit.RateLimits.Asked;
import dev.atoll.runtime.limit.LimitPolicy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/// What no order of requests can make the algorithm do.
class GcraPropertiesTest {

    private static final Instant START = Instant.parse("2027-01-15T08:00:00Z");
    private static final long LONG = 60_000_000;

    @Property
    void neverGrantsMoreThanTheBurstAndTheRateTimesTheTimeOfAnyLimit(
            @ForAll @LongRange(min = 1, max = LONG) long interval,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @LongRange(min = 1, max = LONG) long otherInterval,
            @ForAll @IntRange(min = 1, max = 50) int otherBurst,
            @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 40_000_000) Long> pauses) {
        var limits = List.of(enforced("one", interval, burst), enforced("other", otherInterval, otherBurst));

        var granted = granted(limits, pauses);

        for (var policy : limits) {
            for (var from = 0; from < granted.size(); from++) {
                for (var to = from; to < granted.size(); to++) {
                    var time = granted.get(to) - granted.get(from);
                    assertThat((long) to - from + 1)
                            .isLessThanOrEqualTo(policy.burst() + time / policy.intervalMicros());
                }
            }
        }
    }

    @Property
    void grantsEveryRequestThatKeepsToTheRateOfAllLimits(
            @ForAll @LongRange(min = 1, max = LONG) long interval,
            @ForAll @LongRange(min = 1, max = LONG) long otherInterval,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @IntRange(min = 1, max = 200) int requests) {
        var limits = List.of(enforced("one", interval, burst), enforced("other", otherInterval, burst));
        var pauses = Collections.nCopies(requests, Math.max(interval, otherInterval));

        assertThat(granted(limits, pauses)).hasSize(requests);
    }

    @Property
    void givesNobodyAFreshBurstAndLetsNobodyWaitLongWhenALimitChanges(
            @ForAll @LongRange(min = 1, max = LONG) long before,
            @ForAll @LongRange(min = 1, max = LONG) long after,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @IntRange(min = 1, max = 50) int nextBurst,
            @ForAll @IntRange(min = 0, max = 60) int requests) {
        var limits = new InMemoryRateLimits(() -> START);
        var used = ask(limits, enforced("one", before, burst), requests);

        var next = enforced("one", after, nextBurst);
        var more = ask(limits, next, 100);
        var wait =
                limits.decide(List.of(new Asked(next, "ada")), false).getFirst().after();

        assertThat(more).isEqualTo(Math.max(0, nextBurst - used));
        assertThat(wait).isLessThanOrEqualTo(next.window());
    }

    private static long ask(InMemoryRateLimits limits, LimitPolicy policy, int requests) {
        return Collections.nCopies(requests, new Asked(policy, "ada")).stream()
                .filter(asked -> limits.decide(List.of(asked), false).getFirst().granted())
                .count();
    }

    /// The times at which requests with these pauses between them are granted, in microseconds.
    private static List<Long> granted(List<LimitPolicy> policies, List<Long> pauses) {
        var now = new AtomicReference<>(START);
        var limits = new InMemoryRateLimits(now::get);
        var asked = policies.stream().map(policy -> new Asked(policy, "ada")).toList();
        var granted = new ArrayList<Long>();
        for (var pause : pauses) {
            now.updateAndGet(time -> time.plus(pause, ChronoUnit.MICROS));
            if (limits.decide(asked, false).stream().noneMatch(Permit::refuses)) {
                granted.add(ChronoUnit.MICROS.between(START, now.get()));
            }
        }
        return granted;
    }
}
