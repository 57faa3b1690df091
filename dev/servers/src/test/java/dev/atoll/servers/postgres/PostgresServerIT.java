package dev.atoll.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.process.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataWhenItIsStoppedAndWhenItIsKilled() throws SQLException {
        PostgresConfig config = config();

        Server first = PostgresServer.start(config);
        execute(config, "CREATE TABLE orders (id int)");
        execute(config, "INSERT INTO orders VALUES (1)");
        first.stop();
        assertThat(first.isAlive()).isFalse();

        Server second = PostgresServer.start(config);
        execute(config, "INSERT INTO orders VALUES (2)");
        second.kill();
        assertThat(second.isReady()).isFalse();

        try (Server third = PostgresServer.start(config)) {
            assertThat(third.pid()).isNotEqualTo(second.pid());
            assertThat(count(config, "orders")).isEqualTo(2);
        }
    }

    @Test
    void isTakenOverWhenItRunsAlready() {
        PostgresConfig config = config();
        try (Server server = PostgresServer.start(config)) {

            assertThat(PostgresServer.start(config).pid()).isEqualTo(server.pid());
            assertThat(PostgresServer.find(config)).map(Server::pid).hasValue(server.pid());
            assertThat(server.memory()).isPositive();
        }

        assertThat(PostgresServer.find(config)).isEmpty();
    }

    private PostgresConfig config() {
        return new PostgresConfig("postgres", directory, TestServers.cache(), FreePorts.one(), List.of("shop"));
    }

    static void execute(PostgresConfig config, String sql) throws SQLException {
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int count(PostgresConfig config, String table) throws SQLException {
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(PostgresConfig config) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + config.url("shop"), PostgresConfig.USERNAME, PostgresConfig.PASSWORD);
    }
}
