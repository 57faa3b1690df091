package dev.atoll.dataplane.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.dataplane.redis.RedisConnections;
import dev.atoll.runtime.override.SharedOverrides.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // filled in by JUnit
class RedisOverridesIT {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant ends = now.plus(Duration.ofHours(1));
    private static final String SUBJECT = "flag:coupon.redemption";

    private static RedisConnections redis;

    private final RegionId region =
            new RegionId("te-" + UUID.randomUUID().toString().substring(0, 8));
    private final RedisOverrides overrides = new RedisOverrides(redis.connection(), region);

    @BeforeAll
    static void connect() {
        redis = RedisConnections.open();
    }

    @AfterAll
    static void disconnect() {
        redis.close();
    }

    @Test
    void hasWhatWasKeptAsItWas() {
        overrides.keep(SUBJECT, kept("first\nline", 7), now, ends);
        overrides.keep("config:x", kept("second", -1), now, ends);

        assertThat(overrides.all()).containsExactlyInAnyOrder(kept("first\nline", 7), kept("second", -1));
    }

    @Test
    void keepsWhatWasIssuedLaterWhoeverIsLate() {
        overrides.keep(SUBJECT, kept("later", 7), now, ends);
        overrides.keep(SUBJECT, kept("earlier", 6), now.minusSeconds(1), ends);

        assertThat(overrides.all()).containsExactly(kept("later", 7));

        overrides.keep(SUBJECT, kept("later", 9), now, ends); // sent again

        assertThat(overrides.all()).containsExactly(kept("later", 7));

        overrides.keep(SUBJECT, kept("latest", 8), now.plusSeconds(1), ends);

        assertThat(overrides.all()).containsExactly(kept("latest", 8));
    }

    @Test
    void endsWithTheOneThatLastsLongest() {
        overrides.keep(SUBJECT, kept("long", 7), now, ends);
        overrides.keep("config:x", kept("short", 7), now, now.plusSeconds(60));

        var expiry = redis.connection()
                .ask(commands -> commands.expiretime("overrides:{" + region + "}"))
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(Instant.ofEpochSecond(expiry)).isEqualTo(ends.plusSeconds(1));
    }

    @Test
    void answersWithNothingWhileRedisIsAway() {
        try (var nobody = RedisConnections.to("redis://127.0.0.1:1")) {
            var away = new RedisOverrides(nobody.connection(), region);

            away.keep(SUBJECT, kept("lost", 7), now, ends);

            assertThat(away.all()).isEmpty();
        }
    }

    private static Kept kept(String text, long since) {
        return new Kept(new SignedText("tests;AAAA", text), since);
    }
}
