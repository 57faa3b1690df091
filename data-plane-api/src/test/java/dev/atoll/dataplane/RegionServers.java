package dev.atoll.dataplane;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import redis.embedded.RedisServer;

/// A real PostgreSQL and a real Redis for the tests of this module, on free ports of the loopback interface.
@SuppressWarnings("NullAway.Init") // filled in by start()
public class RegionServers implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;
    private RedisServer redis;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start();
            var redisPort = freePort();
            redis = RedisServer.builder()
                    .port(redisPort)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            redis.start();
            return Map.of(
                    "atoll.region.id", "ap-southeast-1",
                    "atoll.postgres.url", "postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                    "atoll.postgres.username", "postgres",
                    "atoll.postgres.password", "postgres",
                    "atoll.redis.url", "redis://127.0.0.1:" + redisPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        try {
            redis.stop();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
