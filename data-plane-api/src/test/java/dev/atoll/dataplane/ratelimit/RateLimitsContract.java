package dev.atoll.dataplane.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What every count of requests must do, whoever keeps it.
abstract class RateLimitsContract {

    private static final Policy SLOW = new Policy("slow", 3_600_000_000L, 3, WhenAway.LOCAL);
    private static final Policy QUICK = new Policy("quick", 200_000, 1, WhenAway.LOCAL);

    private final String caller = "caller-" + UUID.randomUUID();

    abstract RateLimits limits();

    @Test
    void grantsTheBurstAndThenRefuses() {
        var permits = IntStream.range(0, 5).mapToObj(i -> ask(SLOW, caller)).toList();

        assertThat(permits).extracting(Permit::granted).containsExactly(true, true, true, false, false);
        assertThat(permits).extracting(Permit::remaining).containsExactly(2, 1, 0, 0, 0);
    }

    @Test
    void saysHowLongToWait() {
        IntStream.range(0, 3).forEach(i -> ask(SLOW, caller));

        assertThat(ask(SLOW, caller).after()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void grantsOneMoreAfterTheWait() {
        ask(QUICK, caller);

        assertThat(ask(QUICK, caller).granted()).isFalse();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ask(QUICK, caller).granted());
    }

    @Test
    void countsEveryCallerAndEveryPolicyByItself() {
        List.of(0, 1, 2, 3).forEach(i -> ask(SLOW, caller));

        assertThat(ask(SLOW, caller).granted()).isFalse();
        assertThat(ask(SLOW, caller + "'s neighbor").granted()).isTrue();
        assertThat(ask(QUICK, caller).granted()).isTrue();
    }

    private Permit ask(Policy policy, String who) {
        return limits().ask(policy, who).await().atMost(Duration.ofSeconds(10));
    }
}
