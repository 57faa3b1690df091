package dev.atoll.dataplane.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakePermitTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final RateLimits AWAY = (policy, caller) -> Uni.createFrom().failure(new IllegalStateException());

    private final TakePermit takePermit = new TakePermit(AWAY, NOON);

    @Test
    void countsAloneWhileTheRegionIsAway() {
        var permits = List.of(take(WhenAway.LOCAL), take(WhenAway.LOCAL), take(WhenAway.LOCAL));

        assertThat(permits).extracting(Permit::granted).containsExactly(true, true, false);
        assertThat(permits).extracting(Permit::countedBy).containsOnly(CountedBy.INSTANCE);
    }

    @Test
    void servesEveryoneOrNobodyWhenThePolicySaysSo() {
        assertThat(List.of(take(WhenAway.OPEN), take(WhenAway.OPEN), take(WhenAway.OPEN)))
                .allMatch(Permit::granted);
        assertThat(take(WhenAway.CLOSED).granted()).isFalse();
        assertThat(take(WhenAway.CLOSED).countedBy()).isEqualTo(CountedBy.NOBODY);
    }

    @Test
    void saysInTheHeadersWhoCounted() {
        var policy = new Policy("redemption", 100_000, 20, WhenAway.LOCAL);
        var permit = takePermit.take(policy, "ada").await().indefinitely();

        assertThat(RateLimitHeaders.policy(policy, permit))
                .isEqualTo("\"redemption\";q=20;w=2;atoll-counted-by=instance");
        assertThat(RateLimitHeaders.limit(policy, permit)).isEqualTo("\"redemption\";r=19;t=1");
    }

    private Permit take(WhenAway whenAway) {
        return takePermit
                .take(new Policy("p", 60_000_000, 2, whenAway), "ada")
                .await()
                .indefinitely();
    }
}
