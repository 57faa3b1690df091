package dev.atoll.servers.postgres;

import dev.atoll.servers.FreePorts;
import java.nio.file.Path;
import java.util.List;

/// A process of somebody who is not root: starts PostgreSQL below the directory given, and says how, and whether it
/// answers.
final class OrdinaryUser {

    private OrdinaryUser() {}

    public static void main(String[] arguments) {
        var home = Path.of(arguments[0]);
        var config = new PostgresConfig(
                "postgres", home.resolve("server"), home.resolve("cache"), FreePorts.one(), List.of("shop"));
        try (var server = PostgresServer.start(config)) {
            System.out.println(Unprivileged.current() + (server.isReady() ? " answers" : " is silent"));
        }
    }
}
