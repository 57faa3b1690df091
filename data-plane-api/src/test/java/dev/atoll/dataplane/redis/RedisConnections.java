package dev.atoll.dataplane.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.TestServers;
import java.time.Duration;
import java.util.Objects;

/// A connection to the real Redis of the tests, for the tests of other rooms.
public final class RedisConnections implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final RedisConnection connection;

    private RedisConnections(RedisConnection connection) {
        this.connection = connection;
    }

    /// A connection to an empty database, made when this returns: what is asked of it may have little patience.
    public static RedisConnections open() {
        var connections = to(Objects.requireNonNull(TestServers.shared().redis().get("atoll.redis.url")));
        var answer = connections.connection().ask(LONG, commands -> commands.ping());
        assertThat(answer.onFailure().retry().atMost(5).await().atMost(LONG.multipliedBy(6)))
                .isEqualTo("PONG");
        return connections;
    }

    /// A connection to this address, whether or not anybody listens there.
    public static RedisConnections to(String url) {
        return new RedisConnections(new RedisConnection(config(url)));
    }

    /// What the connections of the tests are made with.
    public static RedisConfig config(String url) {
        return new RedisConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }
        };
    }

    public RedisConnection connection() {
        return connection;
    }

    /// As a restart of Redis would.
    public void forgetScripts() {
        connection.ask(commands -> commands.scriptFlush()).await().atMost(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        connection.close();
    }
}
