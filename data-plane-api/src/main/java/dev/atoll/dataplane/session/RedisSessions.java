package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.redis.RedisAway;
import dev.atoll.dataplane.redis.RedisConnection;
import dev.atoll.runtime.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// Keeps sessions in the region's Redis, each under the fingerprint of its token, gone by itself when it ends.
@ApplicationScoped
class RedisSessions implements Sessions {

    private static final String PREFIX = "session:";
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final RedisConnection redis;

    RedisSessions(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public Uni<Void> open(SessionToken token, CustomerId customer, Duration lifetime) {
        return orUnavailable(redis.ask(commands -> commands.psetex(key(token), lifetime.toMillis(), customer.value())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<CustomerId>> find(SessionToken token) {
        return orUnavailable(redis.ask(commands -> commands.get(key(token))))
                .map(customer -> Optional.ofNullable(customer).map(CustomerId::new));
    }

    @Override
    public Uni<Void> end(SessionToken token) {
        return orUnavailable(redis.ask(commands -> commands.del(key(token)))).replaceWithVoid();
    }

    private static <T> Uni<T> orUnavailable(Uni<T> answer) {
        return answer.onFailure(RedisAway.class)
                .transform(away -> new Unavailable(
                        "session.unavailable", "Sessions cannot be looked up just now; try again", RETRY, away));
    }

    private static String key(SessionToken token) {
        return PREFIX + token.fingerprint();
    }
}
