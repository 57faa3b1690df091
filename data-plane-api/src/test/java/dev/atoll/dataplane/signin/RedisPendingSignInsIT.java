package dev.atoll.dataplane.signin;

import dev.atoll.dataplane.redis.RedisConnections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisPendingSignInsIT extends PendingSignInsContract {

    private static RedisConnections redis;

    @BeforeAll
    static void connect() {
        redis = RedisConnections.open();
    }

    @AfterAll
    static void disconnect() {
        redis.close();
    }

    @Override
    PendingSignIns pending(SignInConfig config) {
        return new RedisPendingSignIns(redis.connection(), RedisConnections.config("unused"), config);
    }
}
