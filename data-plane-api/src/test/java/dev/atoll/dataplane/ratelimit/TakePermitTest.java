package dev.atoll.dataplane.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.dataplane.ratelimit.RateLimits.Asked;
import dev.atoll.runtime.limit.LimitMode;
import dev.atoll.runtime.limit.LimitPolicy;
import dev.atoll.runtime.limit.WhenAway;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakePermitTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final RateLimits AWAY = _ -> Uni.createFrom().failure(new IllegalStateException());
    private static final LimitPolicy LOCAL = away(LimitMode.ENFORCE, WhenAway.LOCAL);
    private static final LimitPolicy OPEN = away(LimitMode.ENFORCE, WhenAway.OPEN);
    private static final LimitPolicy CLOSED = away(LimitMode.ENFORCE, WhenAway.CLOSED);

    private final TakePermit takePermit = new TakePermit(AWAY, NOON);

    @Test
    void countsAloneWhileTheRegionIsAway() {
        var permits = Stream.of(LOCAL, LOCAL, LOCAL)
                .map(policy -> take(policy).getFirst())
                .toList();

        assertThat(permits).extracting(Permit::granted).containsExactly(true, true, false);
        assertThat(permits).extracting(Permit::countedBy).containsOnly(CountedBy.INSTANCE);
    }

    @Test
    void servesEveryoneOrNobodyWhenThePolicySaysSo() {
        assertThat(Stream.of(OPEN, OPEN, OPEN).map(policy -> take(policy).getFirst()))
                .allMatch(Permit::granted);
        assertThat(take(CLOSED)).singleElement().satisfies(permit -> {
            assertThat(permit.refuses()).isTrue();
            assertThat(permit.countedBy()).isEqualTo(CountedBy.NOBODY);
        });
    }

    @Test
    void chargesNothingForARequestThatAClosedLimitRefuses() {
        assertThat(take(LOCAL, CLOSED, OPEN)).extracting(Permit::granted).containsExactly(true, false, true);
        assertThat(take(LOCAL, CLOSED).getFirst().remaining()).isEqualTo(2);
        assertThat(take(LOCAL, away(LimitMode.SHADOW, WhenAway.CLOSED))
                        .getFirst()
                        .remaining())
                .isEqualTo(1);
    }

    @Test
    void saysInTheHeadersWhoCounted() {
        var redemption = PolicyOfTests.enforced("redemption", Duration.ofMillis(100), 20);
        var permits = take(redemption, OPEN);

        assertThat(RateLimitHeaders.policies(permits))
                .isEqualTo("\"redemption\";q=20;w=2;atoll-counted-by=instance,"
                        + " \"open\";q=2;w=120;atoll-counted-by=nobody");
        assertThat(RateLimitHeaders.limits(permits)).isEqualTo("\"redemption\";r=19;t=1, \"open\";r=2;t=1");
    }

    private static LimitPolicy away(LimitMode mode, WhenAway whenAway) {
        var name = whenAway.name().toLowerCase(Locale.ROOT);
        return PolicyOfTests.policy(name, Duration.ofMinutes(1), 2, mode, whenAway);
    }

    private List<Permit> take(LimitPolicy... policies) {
        var asked = Stream.of(policies).map(policy -> new Asked(policy, "ada")).toList();
        return takePermit.take(asked).await().indefinitely();
    }
}
