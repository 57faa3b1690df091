package dev.atoll.launcher.topology;

import dev.atoll.servers.ServerSetConfig;
import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.ContainerEngine;
import dev.atoll.servers.container.Images;
import dev.atoll.servers.postgres.PostgresConfig;
import dev.atoll.servers.postgres.PostgresContainer;
import dev.atoll.servers.postgres.PostgresServer;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.redis.RedisConfig;
import dev.atoll.servers.redis.RedisContainer;
import dev.atoll.servers.redis.RedisServer;
import dev.atoll.servers.rocketmq.RocketMqConfig;
import dev.atoll.servers.rocketmq.RocketMqContainer;
import dev.atoll.servers.rocketmq.RocketMqServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A server that the platform's own processes stand on.
public sealed interface ServerPart extends Part {

    @Override
    default List<String> after() {
        return List.of();
    }

    /// The servers of one set as containers of those images, by names such as `center/postgres`.
    static List<Part> of(String set, ServerSetConfig config, ContainerEngine engine, Images images) {
        Optional<Part> redis = config.redis()
                .map(settings -> new Contained(set + "/redis", RedisContainer.of(settings, images.redis(), engine)));
        return Stream.of(
                        Optional.<Part>of(new Contained(
                                set + "/postgres", PostgresContainer.of(config.postgres(), images.postgres(), engine))),
                        redis,
                        Optional.<Part>of(new Contained(
                                set + "/rocketmq", RocketMqContainer.of(config.rocketMq(), images.rocketMq(), engine))))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The servers of one set, by names such as `center/postgres`.
    static List<Part> of(String set, ServerSetConfig config) {
        Optional<Part> redis = config.redis().map(settings -> new Redis(set + "/redis", settings));
        return Stream.of(
                        Optional.<Part>of(new Postgres(set + "/postgres", config.postgres())),
                        redis,
                        Optional.<Part>of(new RocketMq(set + "/rocketmq", config.rocketMq())))
                .flatMap(Optional::stream)
                .toList();
    }

    /// One PostgreSQL.
    record Postgres(String name, PostgresConfig config) implements ServerPart {
        @Override
        public List<Integer> ports() {
            return List.of(config.port());
        }

        @Override
        public Path log() {
            return config.directory().resolve("server.log");
        }

        @Override
        public Server start() {
            return PostgresServer.start(config);
        }

        @Override
        public Optional<Server> find() {
            return PostgresServer.find(config);
        }
    }

    /// One Redis.
    record Redis(String name, RedisConfig config) implements ServerPart {
        @Override
        public List<Integer> ports() {
            return List.of(config.port());
        }

        @Override
        public Path log() {
            return config.directory().resolve("server.log");
        }

        @Override
        public Server start() {
            return RedisServer.start(config);
        }

        @Override
        public Optional<Server> find() {
            return RedisServer.find(config);
        }
    }

    /// One RocketMQ: name server, broker and proxy in one process.
    record RocketMq(String name, RocketMqConfig config) implements ServerPart {
        @Override
        public List<Integer> ports() {
            return List.of(config.nameServerPort(), config.brokerPort(), config.brokerPort() - 2, config.proxyPort());
        }

        @Override
        public Path log() {
            return config.directory().resolve("server.log");
        }

        @Override
        public Server start() {
            return RocketMqServer.start(config);
        }

        @Override
        public Optional<Server> find() {
            return RocketMqServer.find(config);
        }
    }

    /// Any of them in a container.
    record Contained(String name, ContainedServer server) implements ServerPart {
        @Override
        public List<Integer> ports() {
            return server.ports();
        }

        @Override
        public Path log() {
            return server.log();
        }

        @Override
        public Server start() {
            return server.start();
        }

        @Override
        public Optional<Server> find() {
            return server.find();
        }
    }
}
