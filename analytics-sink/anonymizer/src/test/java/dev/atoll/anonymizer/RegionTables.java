package dev.atoll.anonymizer;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/// What stands in the anonymizer's database, past everything that ships.
@Singleton
public class RegionTables {

    private final AgroalDataSource database;

    RegionTables(AgroalDataSource database) {
        this.database = database;
    }

    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean hasSeen(Collection<UUID> events) {
        var ids = String.join(",", events.stream().map(id -> "'" + id + "'").toList());
        return text("select count(*) from seen_event where event in (" + ids + ")")
                .equals(Integer.toString(events.size()));
    }

    public int waiting() {
        return Integer.parseInt(text("select count(*) from contribution"));
    }

    /// Every row of every table.
    public String everything() {
        return text("select string_agg(t::text, ',') from cell t")
                + text("select string_agg(t::text, ',') from contribution t")
                + text("select string_agg(t::text, ',') from seen_event t")
                + text("select string_agg(t::text, ',') from outbox t");
    }

    private String text(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
