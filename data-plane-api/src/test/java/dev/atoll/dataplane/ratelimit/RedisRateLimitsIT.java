package dev.atoll.dataplane.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.dataplane.redis.RedisConnections;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisRateLimitsIT extends RateLimitsContract {

    private static final RedisConnections REDIS = RedisConnections.open();

    private final RateLimits limits = new RedisRateLimits(REDIS.connection(), new Patient());

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
        var policy = new Policy("lost", 3_600_000_000L, 1, WhenAway.LOCAL);
        var caller = UUID.randomUUID().toString();
        limits.ask(policy, caller).await().atMost(Duration.ofSeconds(10));

        REDIS.forgetScripts();

        var permit = limits.ask(policy, caller).await().atMost(Duration.ofSeconds(10));
        assertThat(permit.granted()).isFalse();
        assertThat(permit.countedBy()).isEqualTo(CountedBy.REGION);
    }

    @Test
    void grantsNoMoreThanTheBurstToCallersAtTheSameTime() {
        var policy = new Policy("crowd", 3_600_000_000L, 20, WhenAway.LOCAL);
        var caller = UUID.randomUUID().toString();

        var granted =
                IntStream.range(0, 200)
                        .mapToObj(i -> limits.ask(policy, caller).subscribeAsCompletionStage())
                        .toList()
                        .stream()
                        .filter(permit -> permit.join().granted())
                        .count();

        assertThat(granted).isEqualTo(20);
    }

    /// A budget for a machine that is busy with other tests.
    private static final class Patient implements RateLimitConfig {

        @Override
        public Duration budget() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Map<String, PolicyConfig> policies() {
            return Map.of();
        }
    }
}
