package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// Keeps sessions in the region's Redis, each under the fingerprint of its token, gone by itself when it ends.
@ApplicationScoped
class RedisSessions implements Sessions {

    private static final String PREFIX = "session:";

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    RedisSessions(RedisConfig config) {
        var uri = RedisURI.create(config.url());
        uri.setTimeout(config.timeout());
        client = RedisClient.create(uri);
        connection = client.connect();
    }

    @Override
    public Uni<Void> open(SessionToken token, CustomerId customer, Duration lifetime) {
        return Uni.createFrom()
                .completionStage(() -> connection.async().psetex(key(token), lifetime.toMillis(), customer.value()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<CustomerId>> find(SessionToken token) {
        return Uni.createFrom()
                .completionStage(() -> connection.async().get(key(token)))
                .map(customer -> Optional.ofNullable(customer).map(CustomerId::new));
    }

    private static String key(SessionToken token) {
        return PREFIX + token.fingerprint();
    }

    @PreDestroy
    void close() {
        connection.close();
        client.shutdown();
    }
}
