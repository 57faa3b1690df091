package dev.atoll.servers.postgres;

import java.nio.file.Path;
import java.util.List;

/// One PostgreSQL to run.
///
/// @param directory keeps the data between runs
/// @param cache where the unpacked binaries are kept for all servers of this machine
/// @param databases are created if they are missing
public record PostgresConfig(String name, Path directory, Path cache, int port, List<String> databases) {

    /// The user that owns every database. For development: the server listens on loopback only.
    public static final String USERNAME = "atoll";

    /// The password of [#USERNAME].
    public static final String PASSWORD = "atoll";

    public PostgresConfig {
        databases = List.copyOf(databases);
    }

    /// The URL of one database, without a scheme of any driver: `postgresql://127.0.0.1:17120/dataplane`.
    public String url(String database) {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
