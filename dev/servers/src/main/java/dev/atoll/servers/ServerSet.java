package dev.atoll.servers;

import dev.atoll.servers.postgres.PostgresServer;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.redis.RedisServer;
import dev.atoll.servers.rocketmq.RocketMqServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The running servers of one region, or of the center. Each is a process of its own, so that each can fail alone.
///
/// @param redis empty in the center
public record ServerSet(Server postgres, Optional<Server> redis, Server rocketMq) implements AutoCloseable {

    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    /// Starts all of them side by side, or takes over those that run, and waits until all are ready.
    public static ServerSet start(ServerSetConfig config) {
        CompletableFuture<Server> postgres = inBackground(() -> PostgresServer.start(config.postgres()));
        CompletableFuture<Optional<Server>> redis =
                inBackground(() -> config.redis().map(RedisServer::start));
        CompletableFuture<Server> rocketMq = inBackground(() -> RocketMqServer.start(config.rocketMq()));
        try {
            CompletableFuture.allOf(postgres, redis, rocketMq).join();
            return new ServerSet(postgres.join(), redis.join(), rocketMq.join());
        } catch (CompletionException e) {
            running(config).forEach(Server::stop);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Those servers of the set that run now, whoever started them.
    public static List<Server> running(ServerSetConfig config) {
        return Stream.of(
                        PostgresServer.find(config.postgres()),
                        config.redis().flatMap(RedisServer::find),
                        RocketMqServer.find(config.rocketMq()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// All servers of the set.
    public List<Server> all() {
        return Stream.of(Optional.of(postgres), redis, Optional.of(rocketMq))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Stops them side by side; their data stays.
    public void stop() {
        CompletableFuture.allOf(all().stream()
                        .map(server -> CompletableFuture.runAsync(server::stop, THREADS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        stop();
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }
}
