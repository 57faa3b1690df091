package dev.atoll.dataplane.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/// What no order of requests can make the algorithm do.
class GcraPropertiesTest {

    private static final long START = 1_800_000_000_000_000L;

    @Property
    void neverGrantsMoreThanTheBurstAndTheRateTimesTheTime(
            @ForAll @LongRange(min = 1, max = 60_000_000) long interval,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @Size(max = 300) List<@LongRange(min = 0, max = 40_000_000) Long> pauses) {
        var granted = granted(new Policy("any", interval, burst, WhenAway.LOCAL), pauses);

        for (var from = 0; from < granted.size(); from++) {
            for (var to = from; to < granted.size(); to++) {
                var time = granted.get(to) - granted.get(from);
                assertThat((long) to - from + 1).isLessThanOrEqualTo(burst + time / interval);
            }
        }
    }

    @Property
    void grantsEveryRequestThatKeepsToTheRate(
            @ForAll @LongRange(min = 1, max = 60_000_000) long interval,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll @IntRange(min = 1, max = 200) int requests) {
        var pauses = Collections.nCopies(requests, interval);

        assertThat(granted(new Policy("any", interval, burst, WhenAway.LOCAL), pauses))
                .hasSize(requests);
    }

    /// The times at which requests with these pauses between them are granted.
    private static List<Long> granted(Policy policy, List<Long> pauses) {
        var granted = new ArrayList<Long>();
        var wholeAt = 0L;
        var now = START;
        for (var pause : pauses) {
            now += pause;
            var decided = Gcra.ask(policy, wholeAt, now);
            wholeAt = decided.wholeAt();
            if (decided.permit().granted()) {
                granted.add(now);
            }
        }
        return granted;
    }
}
