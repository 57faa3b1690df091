package dev.atoll.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.container.ContainedServer;
import dev.atoll.servers.container.ContainerEngine;
import dev.atoll.servers.container.Images;
import dev.atoll.servers.process.Server;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs a container engine: runs in the profile `containers` only.
class PostgresContainerExtra {

    @TempDir
    Path directory;

    private final int port = FreePorts.one();

    @AfterEach
    void end() {
        postgres().find().ifPresent(Server::kill);
    }

    @Test
    void keepsWhatWasCommittedWhenItIsStoppedAndWhenItIsKilled() throws SQLException {
        Server first = postgres().start();
        PostgresServerIT.execute(config(), "CREATE TABLE orders (id int)");
        PostgresServerIT.execute(config(), "INSERT INTO orders VALUES (1)");
        first.stop();
        assertThat(postgres().find()).isEmpty();

        Server second = postgres().start();
        PostgresServerIT.execute(config(), "INSERT INTO orders VALUES (2)");
        second.kill();
        assertThat(second.isReady()).isFalse();

        postgres().start();
        assertThat(PostgresServerIT.count(config(), "orders")).isEqualTo(2);
    }

    private PostgresConfig config() {
        return new PostgresConfig("postgres", directory, TestServers.cache(), port, List.of("shop"));
    }

    private ContainedServer postgres() {
        return PostgresContainer.of(
                config(),
                Images.from(System.getenv()).postgres(),
                new ContainerEngine(TestServers.containersProgram()));
    }
}
