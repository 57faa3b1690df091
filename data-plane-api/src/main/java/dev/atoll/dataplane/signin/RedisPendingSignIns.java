package dev.atoll.dataplane.signin;

import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.dataplane.redis.RedisAway;
import dev.atoll.dataplane.redis.RedisConfig;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.dataplane.redis.RedisScript;
import dev.atoll.dataplane.session.Fingerprint;
import dev.atoll.runtime.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Keeps pending sign-ins in the region's Redis, each a hash under the fingerprint of its id, gone by itself.
@ApplicationScoped
class RedisPendingSignIns implements PendingSignIns {

    private static final Duration RETRY = Duration.ofSeconds(2);

    /// Answers 0 when the phone may be sent a code, else the milliseconds that it must wait.
    private static final RedisScript COUNT = new RedisScript("""
            local sent = redis.call('INCR', KEYS[1])
            if sent == 1 then
              redis.call('PEXPIRE', KEYS[1], ARGV[2])
            end
            return {sent <= tonumber(ARGV[1]) and 0 or redis.call('PTTL', KEYS[1])}
            """);

    private static final RedisScript KEEP = new RedisScript("""
            redis.call('HSET', KEYS[1], 'seal', ARGV[2], 'phone', ARGV[3], 'name', ARGV[4], 'wrong', 0)
            return {redis.call('PEXPIRE', KEYS[1], ARGV[1])}
            """);

    private static final RedisScript COUNT_LESS = new RedisScript("""
            return {redis.call('EXISTS', KEYS[1]) == 1 and redis.call('DECR', KEYS[1]) or 0}
            """);

    private static final RedisScript ATTEMPT = new RedisScript("""
            local kept = redis.call('HMGET', KEYS[1], 'seal', 'wrong', 'phone', 'name')
            if not kept[1] then
              return {'gone'}
            end
            if tonumber(kept[2]) >= tonumber(ARGV[2]) then
              return {'exhausted'}
            end
            if kept[1] == ARGV[1] then
              redis.call('DEL', KEYS[1])
              return {'proven', kept[3], kept[4]}
            end
            redis.call('HINCRBY', KEYS[1], 'wrong', 1)
            return {'wrong'}
            """);

    private final RedisConnection redis;
    private final SignInConfig config;
    private final Duration patience;

    RedisPendingSignIns(RedisConnection redis, RedisConfig redisConfig, SignInConfig config) {
        this.redis = redis;
        this.config = config;
        this.patience = redisConfig.timeout();
    }

    /// Counts and keeps in one round trip; what a phone over its limit leaves behind is a code that nobody
    /// knows.
    @Override
    public Uni<Optional<Duration>> keep(PendingSignIn signIn) {
        var counting = COUNT.run(
                redis,
                patience,
                phoneKey(signIn),
                Integer.toString(config.codesPerPhone()),
                Long.toString(config.phoneWindow().toMillis()));
        return orUnavailable(
                Uni.combine().all().unis(counting, remember(signIn)).with((counted, kept) -> wait(counted)));
    }

    @Override
    public Uni<Void> putBack(PendingSignIn signIn) {
        return orUnavailable(remember(signIn)).replaceWithVoid();
    }

    private Uni<List<Object>> remember(PendingSignIn signIn) {
        return KEEP.run(
                redis,
                patience,
                key(signIn.id()),
                Long.toString(config.codeLifetime().toMillis()),
                signIn.seal(),
                signIn.phone().value(),
                signIn.name());
    }

    @Override
    public Uni<Void> withdraw(PendingSignIn signIn) {
        var counting = COUNT_LESS.run(redis, patience, phoneKey(signIn));
        var forgetting = redis.ask(commands -> commands.del(key(signIn.id())));
        return orUnavailable(Uni.combine().all().unis(counting, forgetting).with((counted, forgotten) -> counted))
                .replaceWithVoid();
    }

    @Override
    public Uni<Attempt> attempt(SignInId id, String seal) {
        return orUnavailable(ATTEMPT.run(redis, patience, key(id), seal, Integer.toString(config.attempts())))
                .map(RedisPendingSignIns::attempt);
    }

    private static Optional<Duration> wait(List<Object> counted) {
        return Optional.of((Long) counted.getFirst())
                .filter(millis -> millis > 0)
                .map(Duration::ofMillis);
    }

    private static Attempt attempt(List<Object> answer) {
        return switch ((String) answer.getFirst()) {
            case "proven" -> new Attempt.Proven(new PhoneNumber((String) answer.get(1)), (String) answer.get(2));
            case "wrong" -> new Attempt.Wrong();
            case "exhausted" -> new Attempt.Exhausted();
            default -> new Attempt.Gone();
        };
    }

    private static <T> Uni<T> orUnavailable(Uni<T> answer) {
        return answer.onFailure(RedisAway.class)
                .transform(away ->
                        new Unavailable("sign-in.unavailable", "Nobody can sign in just now; try again", RETRY, away));
    }

    private static String phoneKey(PendingSignIn signIn) {
        return "signin:phone:" + Fingerprint.of(signIn.phone().value());
    }

    private static String key(SignInId id) {
        return "signin:pending:" + id.fingerprint();
    }
}
