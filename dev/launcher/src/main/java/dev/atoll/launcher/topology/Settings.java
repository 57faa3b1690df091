package dev.atoll.launcher.topology;

import dev.atoll.servers.postgres.PostgresConfig;
import java.util.Map;
import java.util.TreeMap;

/// The environment of one process, being written.
final class Settings {

    private final Map<String, String> all = new TreeMap<>();

    Settings with(String name, String value) {
        all.put(name, value);
        return this;
    }

    Settings postgres(PostgresConfig server, String database) {
        return with("ATOLL_POSTGRES_URL", server.url(database))
                .with("ATOLL_POSTGRES_USERNAME", PostgresConfig.USERNAME)
                .with("ATOLL_POSTGRES_PASSWORD", PostgresConfig.PASSWORD);
    }

    /// @param consumeFrom a name server's address
    /// @param sendTo a name server's address
    Settings messaging(String consumeFrom, String sendTo) {
        return with("ATOLL_MESSAGING_CONSUME_FROM", consumeFrom).with("ATOLL_MESSAGING_SEND_TO", sendTo);
    }

    Map<String, String> all() {
        return Map.copyOf(all);
    }
}
