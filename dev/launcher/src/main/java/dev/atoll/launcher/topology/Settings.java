package dev.atoll.launcher.topology;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.servers.postgres.PostgresConfig;
import java.util.Map;
import java.util.TreeMap;

/// The environment of one process, being written.
final class Settings {

    /// The id of the key that the control plane signs with.
    static final String DECISIONS_KEY = "stack";

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

    /// Where the control plane is, what opens it, and by which key it is known.
    Settings controlPlane(int port, StackSecrets secrets, RegionId region) {
        return with("ATOLL_CONTROL_PLANE_URL", "http://127.0.0.1:" + port)
                .with("ATOLL_CONTROL_PLANE_TOKEN", secrets.region(region))
                .with(
                        "ATOLL_DECISION_TRUSTED_KEYS",
                        DECISIONS_KEY + ":" + secrets.decisions().publicKey());
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
