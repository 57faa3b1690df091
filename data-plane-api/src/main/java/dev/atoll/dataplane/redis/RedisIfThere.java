package dev.atoll.dataplane.redis;

import dev.atoll.runtime.center.Condition;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Redis for what goes on without it: the caller's thread waits for a moment, and while Redis is away there is no
/// answer. The log is told when that begins, and when it ends.
public final class RedisIfThere {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RedisConnection redis;
    private final Condition condition;

    public RedisIfThere(RedisConnection redis, Condition condition) {
        this.redis = redis;
        this.condition = condition;
    }

    /// What Redis answers; empty while it is away.
    public <T> Optional<T> ask(Function<RedisAsyncCommands<String, String>, CompletionStage<T>> question) {
        return await(redis.ask(PATIENCE, question));
    }

    /// What the script answers; empty while Redis is away.
    public Optional<List<Object>> run(RedisScript script, String key, String... arguments) {
        return await(script.run(redis, PATIENCE, key, arguments));
    }

    private <T> Optional<T> await(Uni<T> answer) {
        try {
            var given = answer.await().atMost(PATIENCE.multipliedBy(2)); // Redis may need to see the script
            condition.works();
            return Optional.of(given);
        } catch (RedisAway | TimeoutException away) {
            condition.fails("it is away");
            return Optional.empty();
        } catch (RedisException refused) { // a bug, of which whoever goes on without Redis is no victim
            condition.fails(refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
