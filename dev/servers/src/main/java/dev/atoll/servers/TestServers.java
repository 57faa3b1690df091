package dev.atoll.servers;

import dev.atoll.servers.ServerSetConfig.Places;
import dev.atoll.servers.identity.IdentityConfig;
import dev.atoll.servers.identity.IdentityServer;
import dev.atoll.servers.postgres.PostgresConfig;
import dev.atoll.servers.postgres.PostgresDatabases;
import dev.atoll.servers.postgres.PostgresServer;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.redis.RedisConfig;
import dev.atoll.servers.redis.RedisServer;
import dev.atoll.servers.rocketmq.RocketMqServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Real servers for the tests of one JVM: each starts when a test first asks for it, and is gone when the JVM ends.
///
/// Tests do not share data: each asks for a database, a Redis database or names of its own. What they are handed are
/// settings, by the keys that the platform's processes read.
public final class TestServers {

    private static final TestServers SHARED = new TestServers();

    private final Map<String, Server> running = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final ServerSetConfig config;
    private final IdentityConfig identity;

    private TestServers() {
        TestDirectory directory = TestDirectory.create();
        int ports = FreePorts.block(40); // the set leaves the first ones free
        identity = IdentityConfig.usual(
                "test-identity", directory.path().resolve("test-identity"), directory.identity(), ports);
        config = ServerSetConfig.everything(
                "test",
                new Places(directory.path(), directory.cache(), directory.rocketMq()),
                ServerPorts.above(ports));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(directory), "test-servers-end"));
    }

    /// The servers of this JVM.
    public static TestServers shared() {
        return SHARED;
    }

    /// Settings of a new, empty database: `atoll.postgres.url`, `.username`, `.password`.
    public Map<String, String> postgres(String purpose) {
        PostgresConfig postgres = config.postgres();
        postgresServer();
        String database = purpose + "_" + count.incrementAndGet();
        new PostgresDatabases(postgres).create(List.of(database));
        return Map.of(
                "atoll.postgres.url", postgres.url(database),
                "atoll.postgres.username", PostgresConfig.USERNAME,
                "atoll.postgres.password", PostgresConfig.PASSWORD);
    }

    /// Settings of an empty Redis database: `atoll.redis.url`.
    public Map<String, String> redis() {
        Server redis = redisServer();
        int database = count.incrementAndGet() % RedisConfig.DATABASES;
        return Map.of("atoll.redis.url", redis.url() + "/" + database);
    }

    /// Settings of a RocketMQ that has the platform's topics: `atoll.messaging.consume-from` and `.send-to`.
    ///
    /// Topics and consumer groups are shared by all tests of the JVM; see [#fresh].
    public Map<String, String> messaging() {
        String nameServer = rocketMqServer().url();
        return Map.of(
                "atoll.messaging.consume-from", nameServer,
                "atoll.messaging.send-to", nameServer);
    }

    /// Settings of an OpenID provider where people sign in, once [#identityServer] runs: `atoll.access.oidc.issuer`.
    ///
    /// See [dev.atoll.servers.identity.SignIn] for their tokens.
    public Map<String, String> identity() {
        return Map.of("atoll.access.oidc.issuer", identity.issuer());
    }

    /// Where unpacked binaries are kept, for a test that starts a server of its own.
    public static Path cache() {
        return SHARED.config.postgres().cache();
    }

    /// The build directory of RocketMQ's module, for a test that starts one of its own.
    public static Path rocketMqProgram() {
        return SHARED.config.rocketMq().program();
    }

    /// The build directory of the program that runs containers, for a test that asks it.
    public static Path containersProgram() {
        return rocketMqProgram().resolve("../../containers/target").normalize();
    }

    /// A name that no other test of this JVM was given: for a topic, a consumer group, a key prefix.
    public String fresh(String name) {
        return name + "-" + count.incrementAndGet();
    }

    /// The PostgreSQL of this JVM as a process, for a test that stops or kills it; the next one to ask starts it again.
    public Server postgresServer() {
        return server(config.postgres().name(), () -> PostgresServer.start(config.postgres()));
    }

    /// The Redis of this JVM as a process.
    public Server redisServer() {
        RedisConfig redis = config.redis().orElseThrow();
        return server(redis.name(), () -> RedisServer.start(redis));
    }

    /// The RocketMQ of this JVM as a process.
    public Server rocketMqServer() {
        return server(config.rocketMq().name(), () -> RocketMqServer.start(config.rocketMq()));
    }

    /// The OpenID provider of this JVM as a process; its address is the issuer.
    public Server identityServer() {
        return server(identity.name(), () -> IdentityServer.start(identity));
    }

    private Server server(String name, Supplier<Server> start) {
        return running.compute(name, (_, server) -> server != null && server.isAlive() ? server : start.get());
    }

    private void end(TestDirectory directory) {
        running.values().parallelStream().forEach(Server::kill);
        directory.delete();
    }
}
