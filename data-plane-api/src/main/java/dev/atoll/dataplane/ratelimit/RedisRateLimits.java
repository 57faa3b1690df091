package dev.atoll.dataplane.ratelimit;

import dev.atoll.dataplane.ratelimit.Permit.CountedBy;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.dataplane.redis.RedisScript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Counts for the whole region, in Redis, by the clock of Redis, all limits of a request in one step. The
/// script says what [Gcra] and [InMemoryRateLimits] say. What is kept is `<whole at> <interval>`.
@ApplicationScoped
class RedisRateLimits implements RateLimits {

    private static final RedisScript ASK = new RedisScript("""
            local time = redis.call('TIME')
            local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
            local charged, standing = true, {}
            for i, key in ipairs(KEYS) do
              local interval, burst = tonumber(ARGV[3 * i - 2]), tonumber(ARGV[3 * i - 1])
              local whole_at, counted_by = string.match(redis.call('GET', key) or '', '^(%d+) (%d+)$')
              local debt = math.max(tonumber(whole_at or now) - now, 0)
              if counted_by and tonumber(counted_by) ~= interval then
                debt = math.floor(debt * interval / tonumber(counted_by) + 0.5)
              end
              debt = math.min(debt, burst * interval)
              local wait = debt + interval - burst * interval
              standing[i] = {debt, interval, wait}
              if wait > 0 and ARGV[3 * i] == '1' then charged = false end
            end
            local answer = {}
            for i, key in ipairs(KEYS) do
              local debt, interval, wait = unpack(standing[i])
              local left = math.floor(-wait / interval)
              if wait > 0 then
                answer[i] = {0, 0, wait}
              elseif charged then
                local kept = string.format('%.0f %.0f', now + debt + interval, interval)
                redis.call('SET', key, kept, 'PX', math.ceil((debt + interval) / 1000))
                answer[i] = {1, left, debt + interval}
              else
                answer[i] = {1, left + 1, debt}
              end
            end
            return answer
            """);

    private final RedisConnection redis;
    private final Duration budget;

    RedisRateLimits(RedisConnection redis, RateLimitConfig config) {
        this.redis = redis;
        this.budget = config.budget();
    }

    /// All keys have one tag, and so one slot of a cluster, as one step needs it.
    @Override
    public Uni<List<Permit>> ask(List<Asked> limits) {
        var keys = limits.stream().map(asked -> "{limits}:" + asked.key()).toList();
        var arguments = new ArrayList<String>();
        for (var asked : limits) {
            arguments.add(Long.toString(asked.policy().intervalMicros()));
            arguments.add(Integer.toString(asked.policy().burst()));
            arguments.add(asked.policy().enforces() ? "1" : "0");
        }
        return ASK.run(redis, budget, keys, arguments.toArray(String[]::new)).map(answer -> permits(limits, answer));
    }

    private static List<Permit> permits(List<Asked> limits, List<Object> answer) {
        return IntStream.range(0, limits.size())
                .mapToObj(i -> permit(limits.get(i), (List<?>) answer.get(i)))
                .toList();
    }

    private static Permit permit(Asked asked, List<?> answer) {
        return new Permit(
                asked.policy(),
                number(answer, 0) == 1,
                Math.toIntExact(number(answer, 1)),
                Duration.of(number(answer, 2), ChronoUnit.MICROS),
                CountedBy.REGION);
    }

    private static long number(List<?> answer, int index) {
        return (Long) answer.get(index);
    }
}
