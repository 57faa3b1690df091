package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.dataplane.redis.RedisScript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Counts for the whole region, in Redis, by the clock of Redis. The script says what [Gcra] says.
@ApplicationScoped
class RedisRateLimits implements RateLimits {

    private static final RedisScript ASK = new RedisScript("""
            local time = redis.call('TIME')
            local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
            local interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
            local whole_at = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
            local next = whole_at + interval
            local allowed_at = next - burst * interval
            if allowed_at > now then
              return {0, 0, allowed_at - now}
            end
            redis.call('SET', KEYS[1], string.format('%.0f', next), 'PX', math.ceil((next - now) / 1000))
            return {1, math.floor((now - allowed_at) / interval), next - now}
            """);

    private final RedisConnection redis;
    private final Duration budget;

    RedisRateLimits(RedisConnection redis, RateLimitConfig config) {
        this.redis = redis;
        this.budget = config.budget();
    }

    @Override
    public Uni<Permit> ask(Policy policy, String caller) {
        return ASK.run(
                        redis,
                        budget,
                        "limit:{" + policy.name() + ':' + caller + '}',
                        Long.toString(policy.intervalMicros()),
                        Integer.toString(policy.burst()))
                .map(RedisRateLimits::permit);
    }

    private static Permit permit(List<Object> answer) {
        return new Permit(
                number(answer, 0) == 1,
                Math.toIntExact(number(answer, 1)),
                Duration.of(number(answer, 2), ChronoUnit.MICROS),
                CountedBy.REGION);
    }

    private static long number(List<Object> answer, int index) {
        return (Long) answer.get(index);
    }
}
