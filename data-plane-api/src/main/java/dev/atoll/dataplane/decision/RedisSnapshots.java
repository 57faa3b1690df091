package dev.atoll.dataplane.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.dataplane.redis.RedisAway;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.dataplane.redis.RedisScript;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.memory.SharedSnapshots;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// One hash per region: `epoch`, `revision`, `at` and `text`. A script compares, so that a slow instance never puts
/// an older snapshot in place of a newer one. It does not expire: the control plane may be away for long.
@ApplicationScoped
class RedisSnapshots implements SharedSnapshots {

    private static final Logger LOG = Logger.getLogger(RedisSnapshots.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final RedisScript KEEP = new RedisScript("""
        local epoch = tonumber(redis.call('hget', KEYS[1], 'epoch') or '-1')
        local revision = tonumber(redis.call('hget', KEYS[1], 'revision') or '-1')
        local newer = tonumber(ARGV[1]) > epoch
            or (tonumber(ARGV[1]) == epoch and tonumber(ARGV[2]) >= revision)
        if newer then
          redis.call('hset', KEYS[1], 'epoch', ARGV[1], 'revision', ARGV[2], 'at', ARGV[3], 'text', ARGV[4])
        end
        return {newer and 1 or 0}\
        """);

    private final RedisConnection redis;
    private final String key;
    private final String revokedKey;
    private final InstantSource clock;
    private final Condition condition = new Condition(LOG, "Keeping the snapshot in Redis");

    RedisSnapshots(RedisConnection redis, RegionId region, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
        key = "decisions:{" + region + "}";
        revokedKey = "revoked:{" + region + "}";
    }

    @Override
    public Optional<Kept> last() {
        try {
            var fields = redis.ask(PATIENCE, commands -> commands.hgetall(key))
                    .await()
                    .atMost(PATIENCE.multipliedBy(2));
            var text = fields.get("text");
            return text == null
                    ? Optional.empty()
                    : Optional.of(new Kept(SignedText.parse(text), at(fields.getOrDefault("at", ""))));
        } catch (RedisAway | TimeoutException away) {
            condition.fails("it is away");
            return Optional.empty();
        }
    }

    @Override
    public void keep(Snapshot snapshot, SignedText signed) {
        try {
            var kept = KEEP.run(
                            redis,
                            PATIENCE,
                            key,
                            Long.toString(snapshot.epoch()),
                            Long.toString(snapshot.revision()),
                            Long.toString(clock.instant().getEpochSecond()),
                            signed.toString())
                    .await()
                    .atMost(PATIENCE.multipliedBy(2));
            LOG.debugf("Revision %d is in Redis: %s", snapshot.revision(), kept);
            condition.works();
        } catch (RedisAway | TimeoutException away) {
            condition.fails("it is away");
        }
    }

    @Override
    public Set<String> revoked() {
        try {
            return Set.copyOf(redis.ask(PATIENCE, commands -> commands.smembers(revokedKey))
                    .await()
                    .atMost(PATIENCE.multipliedBy(2)));
        } catch (RedisAway | TimeoutException away) {
            condition.fails("it is away");
            return Set.of();
        }
    }

    @Override
    public boolean revoke(Set<String> hashes) {
        if (hashes.isEmpty()) {
            return true;
        }
        try {
            var added = redis.ask(PATIENCE, commands -> commands.sadd(revokedKey, hashes.toArray(String[]::new)))
                    .await()
                    .atMost(PATIENCE.multipliedBy(2));
            LOG.debugf("Secrets revoked since: %d", added);
            return true;
        } catch (RedisAway | TimeoutException away) {
            condition.fails("it is away");
            return false;
        }
    }

    private static Instant at(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException unreadable) {
            return Instant.EPOCH;
        }
    }
}
