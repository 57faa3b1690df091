package dev.atoll.servers.redis;

import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.Container;
import dev.atoll.servers.container.ContainerEngine;
import java.util.List;
import java.util.Map;

/// Redis in a container of its official image, with an append-only file.
public final class RedisContainer {

    private RedisContainer() {}

    /// The one of this configuration. Its data are not those of the Redis without a container.
    public static ContainedServer of(RedisConfig config, String image, ContainerEngine engine) {
        Container container = new Container(
                "atoll-" + config.port() + "-" + config.name(),
                image,
                config.directory().resolve("container"),
                "/data",
                List.of(config.port()),
                Map.of(),
                serve(config));
        return new ContainedServer(container, engine, RedisServer.launch(config, List.of()), () -> {}, () -> {});
    }

    /// Who reaches the port is decided where it is published: on 127.0.0.1.
    private static List<String> serve(RedisConfig config) {
        return List.of(
                "docker-entrypoint.sh",
                "redis-server",
                "--port " + config.port(),
                "--bind 0.0.0.0",
                "--protected-mode no",
                "--dir /data",
                "--databases " + RedisConfig.DATABASES,
                "--appendonly yes",
                "--appendfsync everysec",
                "--save ''");
    }
}
