package dev.atoll.servers.postgres;

import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.Container;
import dev.atoll.servers.container.ContainerEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL in a container of its official image, as durable and as small as without.
public final class PostgresContainer {

    private PostgresContainer() {}

    /// The one of this configuration. Its data are not those of the PostgreSQL without a container.
    public static ContainedServer of(PostgresConfig config, String image, ContainerEngine engine) {
        Container container = new Container(
                "atoll-" + config.port() + "-" + config.name(),
                image,
                config.directory().resolve("container"),
                "/var/lib/postgresql", // the image keeps each major version in a directory of its own there
                List.of(config.port()),
                Map.of(
                        "POSTGRES_USER", PostgresConfig.USERNAME,
                        "POSTGRES_PASSWORD", PostgresConfig.PASSWORD,
                        "POSTGRES_INITDB_ARGS", "--auth=scram-sha-256 --encoding=UTF8 --locale=C"),
                serve(config));
        return new ContainedServer(
                container,
                engine,
                PostgresServer.launch(config, List.of()),
                () -> {},
                () -> new PostgresDatabases(config).create(config.databases()));
    }

    /// Who reaches the port is decided where it is published: on 127.0.0.1.
    private static List<String> serve(PostgresConfig config) {
        List<String> command = new ArrayList<>(List.of(
                "docker-entrypoint.sh", "postgres", "-p", Integer.toString(config.port()), "-c", "listen_addresses=*"));
        PostgresServer.SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }
}
