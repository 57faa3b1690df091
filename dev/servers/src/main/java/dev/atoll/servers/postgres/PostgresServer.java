package dev.atoll.servers.postgres;

import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts PostgreSQL as a process of its own: durable as in production, small as on a laptop.
public final class PostgresServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What differs from the server's own defaults.
    static final List<String> SETTINGS = List.of(
            "max_connections=100",
            "shared_buffers=32MB",
            "max_wal_size=256MB",
            "io_method=sync", // no I/O workers
            "max_worker_processes=2",
            "max_parallel_workers=0",
            "max_logical_replication_workers=0",
            "autovacuum_max_workers=1",
            "jit=off");

    private static final List<String> ON_THIS_MACHINE = List.of(
            "listen_addresses=127.0.0.1", "unix_socket_directories="); // a socket's path may hold 107 characters only

    private PostgresServer() {}

    /// Starts it, or takes over the one that runs on this directory, and waits until its databases are there.
    public static Server start(PostgresConfig config) {
        PostgresBinaries binaries = PostgresBinaries.unpack(config.cache());
        Unprivileged user = Unprivileged.current();
        Path data = config.directory().resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            new PostgresCluster(binaries, user, data).create();
        }
        Server server = launch(config, serve(config, binaries, user, data)).start(PATIENCE);
        new PostgresDatabases(config).create(config.databases());
        return server;
    }

    /// The one that runs on this directory, if any.
    public static Optional<Server> find(PostgresConfig config) {
        return launch(config, List.of()).find();
    }

    static Launch launch(PostgresConfig config, List<String> command) {
        PostgresDatabases databases = new PostgresDatabases(config);
        return new Launch(
                config.name(),
                config.directory(),
                Program.in(config.directory(), command),
                List.of(config.port()),
                config.url("postgres"),
                databases::answer,
                "INT"); // "fast": does not wait for clients to leave
    }

    private static List<String> serve(PostgresConfig config, PostgresBinaries binaries, Unprivileged user, Path data) {
        List<String> command = new ArrayList<>(user.command(binaries.program("postgres"), "-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(config.port())));
        Stream.of(ON_THIS_MACHINE, SETTINGS)
                .flatMap(List::stream)
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }
}
