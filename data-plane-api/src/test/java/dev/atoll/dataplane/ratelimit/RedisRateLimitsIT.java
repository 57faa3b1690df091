package dev.atoll.dataplane.ratelimit;

import static dev.atoll.dataplane.ratelimit.PolicyOfTests.enforced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.dataplane.ratelimit.RateLimits.Asked;
import dev.atoll.dataplane.redis.RedisConnections;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisRateLimitsIT extends RateLimitsContract {

    private static final RedisConnections REDIS = RedisConnections.open();
    private static final Duration PATIENT = Duration.ofSeconds(5); // on a machine that is busy with other tests

    private final RateLimits limits = new RedisRateLimits(REDIS.connection(), () -> PATIENT);

    @AfterAll
    static void disconnect() {
        REDIS.close();
    }

    @Override
    RateLimits limits() {
        return limits;
    }

    @Test
    void sendsTheScriptAgainToARedisThatLostIt() {
        var policy = enforced("lost", Duration.ofHours(1), 1);
        var asked = List.of(new Asked(policy, UUID.randomUUID().toString()));
        limits.ask(asked).await().atMost(Duration.ofSeconds(10));

        REDIS.forgetScripts();

        var permit = limits.ask(asked).await().atMost(Duration.ofSeconds(10)).getFirst();
        assertThat(permit.granted()).isFalse();
        assertThat(permit.countedBy()).isEqualTo(CountedBy.REGION);
    }

    @Test
    void grantsNoMoreThanTheBurstToCallersAtTheSameTime() {
        var policy = enforced("crowd", Duration.ofHours(1), 20);
        var asked = List.of(new Asked(policy, UUID.randomUUID().toString()));

        var granted =
                IntStream.range(0, 200).mapToObj(i -> limits.ask(asked).subscribeAsCompletionStage()).toList().stream()
                        .filter(permits -> permits.join().getFirst().granted())
                        .count();

        assertThat(granted).isEqualTo(20);
    }
}
