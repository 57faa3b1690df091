package dev.atoll.dataplane.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.dataplane.redis.RedisIfThere;
import dev.atoll.dataplane.redis.RedisScript;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.memory.SharedSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// One hash per region: `epoch`, `revision`, `at` and `text`. A script compares, so that a slow instance never puts
/// an older snapshot in place of a newer one. It does not expire: the control plane may be away for long.
@ApplicationScoped
class RedisSnapshots implements SharedSnapshots {

    private static final Logger LOG = Logger.getLogger(RedisSnapshots.class);

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

    private final RedisIfThere redis;
    private final String key;
    private final String revokedKey;
    private final InstantSource clock;

    RedisSnapshots(RedisConnection redis, RegionId region, InstantSource clock) {
        this.redis = new RedisIfThere(redis, new Condition(LOG, "Keeping the snapshot in Redis"));
        this.clock = clock;
        key = "decisions:{" + region + "}";
        revokedKey = "revoked:{" + region + "}";
    }

    @Override
    public Optional<Kept> last() {
        return redis.ask(commands -> commands.hgetall(key)).flatMap(RedisSnapshots::read);
    }

    @Override
    public void keep(Snapshot snapshot, SignedText signed) {
        var kept = redis.run(
                KEEP,
                key,
                Long.toString(snapshot.epoch()),
                Long.toString(snapshot.revision()),
                Long.toString(clock.instant().getEpochSecond()),
                signed.toString());
        LOG.debugf("Revision %d is in Redis: %s", snapshot.revision(), kept);
    }

    @Override
    public Set<String> revoked() {
        return redis.ask(commands -> commands.smembers(revokedKey)).orElse(Set.of());
    }

    @Override
    public boolean revoke(Set<String> hashes) {
        return hashes.isEmpty()
                || redis.ask(commands -> commands.sadd(revokedKey, hashes.toArray(String[]::new)))
                        .isPresent();
    }

    private static Optional<Kept> read(Map<String, String> fields) {
        return Optional.ofNullable(fields.get("text"))
                .map(text -> new Kept(SignedText.parse(text), at(fields.getOrDefault("at", ""))));
    }

    private static Instant at(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException unreadable) {
            return Instant.EPOCH;
        }
    }
}
