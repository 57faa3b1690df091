package dev.atoll.dataplane.ratelimit;

import static dev.atoll.dataplane.ratelimit.PolicyOfTests.enforced;
import static dev.atoll.dataplane.ratelimit.PolicyOfTests.shadow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.ratelimit.RateLimits.Asked;
import dev.atoll.runtime.limit.LimitPolicy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What every count of requests must do, whoever keeps it.
abstract class RateLimitsContract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LimitPolicy SLOW = enforced("slow", HOUR, 3);
    private static final LimitPolicy TIGHT = enforced("tight", HOUR, 1);
    private static final LimitPolicy WATCHING = shadow("watching", HOUR, 1);
    private static final LimitPolicy QUICK = enforced("quick", Duration.ofMillis(200), 1);
    private static final LimitPolicy PATIENT = enforced("patient", Duration.ofSeconds(5), 1); // for a slow machine

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

        assertThat(ask(SLOW, caller).after()).isBetween(Duration.ofMinutes(59), HOUR);
    }

    @Test
    void grantsOneMoreAfterTheWait() {
        ask(PATIENT, caller);

        assertThat(ask(PATIENT, caller).granted()).isFalse();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ask(PATIENT, caller).granted());
    }

    @Test
    void countsEveryCallerAndEveryPolicyByItself() {
        List.of(0, 1, 2, 3).forEach(i -> ask(SLOW, caller));

        assertThat(ask(SLOW, caller).granted()).isFalse();
        assertThat(ask(SLOW, caller + "'s neighbor").granted()).isTrue();
        assertThat(ask(QUICK, caller).granted()).isTrue();
    }

    @Test
    void chargesNoneOfTheOthersForARequestThatOneRefuses() {
        assertThat(ask(SLOW, TIGHT, WATCHING)).extracting(Permit::remaining).containsExactly(2, 0, 0);

        var refused = ask(SLOW, TIGHT, shadow("other", HOUR, 2));

        assertThat(refused).extracting(Permit::granted).containsExactly(true, false, true);
        assertThat(refused).extracting(Permit::remaining).containsExactly(2, 0, 2);
        assertThat(ask(SLOW, caller).remaining()).isEqualTo(1);
    }

    @Test
    void chargesTheOthersForARequestThatAShadowIsAgainst() {
        ask(SLOW, WATCHING);

        var permits = ask(SLOW, WATCHING);

        assertThat(permits).extracting(Permit::granted).containsExactly(true, false);
        assertThat(permits).noneMatch(Permit::refuses);
        assertThat(permits).extracting(Permit::remaining).containsExactly(1, 0);
    }

    @Test
    void keepsWhatWasUsedWhenALimitIsMadeQuickerOrSlower() {
        var quicker = enforced("slow", Duration.ofSeconds(30), 3);
        List.of(0, 1, 2).forEach(i -> ask(SLOW, caller));

        assertThat(ask(quicker, caller).granted()).isFalse();
        assertThat(ask(quicker, caller).after()).isLessThanOrEqualTo(Duration.ofSeconds(30));
        assertThat(ask(enforced("slow", Duration.ofHours(9), 3), caller).granted())
                .isFalse();
    }

    @Test
    void letsNobodyWaitForMoreThanOneWhenTheBurstIsMadeSmallerOrLarger() {
        List.of(0, 1, 2).forEach(i -> ask(SLOW, caller));

        assertThat(ask(enforced("slow", HOUR, 1), caller).after()).isLessThanOrEqualTo(HOUR);
        var larger = ask(enforced("slow", HOUR, 5), caller);
        assertThat(larger.granted()).isTrue();
        assertThat(larger.remaining()).isEqualTo(1);
    }

    private Permit ask(LimitPolicy policy, String who) {
        return await(List.of(new Asked(policy, who))).getFirst();
    }

    private List<Permit> ask(LimitPolicy... policies) {
        return await(
                Stream.of(policies).map(policy -> new Asked(policy, caller)).toList());
    }

    private List<Permit> await(List<Asked> asked) {
        return limits().ask(asked).await().atMost(Duration.ofSeconds(10));
    }
}
