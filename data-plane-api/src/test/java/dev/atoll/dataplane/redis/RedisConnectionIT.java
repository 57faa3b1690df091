package dev.atoll.dataplane.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisCommandExecutionException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisConnectionIT {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final RedisConnections connections = RedisConnections.open();

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void saysAwayWhenTheCallersPatienceEndsBeforeTheAnswer() {
        var answer = connections
                .connection()
                .ask(Duration.ofMillis(20), commands -> commands.blpop(LONG.toSeconds(), "nobody-pushes"));

        assertThatThrownBy(() -> answer.await().atMost(LONG)).isInstanceOf(RedisAway.class);
    }

    @Test
    void passesOnWhatRedisRefuses() {
        var redis = connections.connection();
        redis.ask(commands -> commands.set("word", "atoll")).await().atMost(LONG);

        assertThatThrownBy(() ->
                        redis.ask(commands -> commands.incr("word")).await().atMost(LONG))
                .isInstanceOf(RedisCommandExecutionException.class);
        assertThat(redis.ask(commands -> commands.get("word")).await().atMost(LONG))
                .isEqualTo("atoll");
    }
}
