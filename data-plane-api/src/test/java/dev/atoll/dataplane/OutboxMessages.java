package dev.atoll.dataplane;

import io.agroal.api.AgroalDataSource;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the region has to say, for tests that look whether it was said.
@ApplicationScoped
public class OutboxMessages {

    private final AgroalDataSource database;

    OutboxMessages(AgroalDataSource database) {
        this.database = database;
    }

    /// The messages of a type that have this value in this field, in the order of their writing.
    public List<JsonObject> with(String type, String field, String value) {
        var sql = "select payload from outbox where type = ? and payload::jsonb ->> ? = ? order by position";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, type);
            query.setString(2, field);
            query.setString(3, value);
            var rows = query.executeQuery();
            var messages = new ArrayList<JsonObject>();
            while (rows.next()) {
                messages.add(new JsonObject(rows.getString(1)));
            }
            return messages;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
