package dev.atoll.dataplane.decision;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.dataplane.redis.RedisIfThere;
import dev.atoll.dataplane.redis.RedisScript;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.override.SharedOverrides;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// One hash per region, a field per subject: when it was issued, the revision that the region ran on, and the
/// signed text, with spaces between. A script compares, so that none takes the place of one that was issued
/// later. The hash ends with the one in it that lasts longest.
@ApplicationScoped
class RedisOverrides implements SharedOverrides {

    private static final Logger LOG = Logger.getLogger(RedisOverrides.class);
    private static final Pattern FIELD = Pattern.compile("[0-9]{1,18} (-?[0-9]{1,18}) (.+)", Pattern.DOTALL);

    private static final RedisScript KEEP = new RedisScript("""
        local known = redis.call('hget', KEYS[1], ARGV[1]) or ''
        local issued = tonumber(string.match(known, '^%d+') or '-1')
        if tonumber(ARGV[2]) <= issued then return {0} end
        redis.call('hset', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
        if tonumber(ARGV[4]) > redis.call('expiretime', KEYS[1]) then
          redis.call('expireat', KEYS[1], ARGV[4])
        end
        return {1}\
        """);

    private final RedisIfThere redis;
    private final String key;

    RedisOverrides(RedisConnection redis, RegionId region) {
        this.redis = new RedisIfThere(redis, new Condition(LOG, "Sharing overrides in Redis"));
        key = "overrides:{" + region + "}";
    }

    @Override
    public List<Kept> all() {
        return redis.ask(commands -> commands.hgetall(key)).stream()
                .flatMap(fields -> fields.values().stream())
                .flatMap(RedisOverrides::read)
                .toList();
    }

    @Override
    public void keep(String subject, Kept kept, Instant issuedAt, Instant expiresAt) {
        var done = redis.run(
                KEEP,
                key,
                subject,
                Long.toString(issuedAt.toEpochMilli()),
                kept.since() + " " + kept.signed(),
                Long.toString(expiresAt.getEpochSecond() + 1));
        LOG.debugf("%s is in Redis: %s", subject, done);
    }

    private static Stream<Kept> read(String field) {
        var parts = FIELD.matcher(field);
        return parts.matches()
                ? Stream.of(new Kept(SignedText.parse(parts.group(2)), Long.parseLong(parts.group(1))))
                : Stream.empty();
    }
}
