package dev.atoll.servers.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/// The databases of one running server, seen through SQL.
public record PostgresDatabases(PostgresConfig config) {

    /// Creates those that the server lacks.
    public void create(List<String> databases) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            Set<String> present = names(statement);
            for (String database : databases) {
                if (!present.contains(database)) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the databases of " + config.name(), e);
        }
    }

    /// Whether the server takes a connection now.
    boolean answer() {
        try (Connection connection = connect()) {
            return !connection.isClosed();
        } catch (SQLException e) {
            return false; // not yet, or no longer
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresConfig.USERNAME);
        properties.setProperty("password", PostgresConfig.PASSWORD);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection("jdbc:" + config.url("postgres"), properties);
    }

    private static Set<String> names(Statement statement) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
