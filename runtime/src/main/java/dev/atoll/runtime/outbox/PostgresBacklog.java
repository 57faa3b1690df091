package dev.atoll.runtime.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The outbox table, read by one relay at a time: a transaction's advisory lock keeps the order over any number of
/// replicas, and is gone with the process that held it.
@ApplicationScoped
class PostgresBacklog implements Backlog {

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('atoll.outbox'))";

    private static final String TAKE = """
            delete from outbox where position in (select position from outbox order by position limit ?)
            returning position, message_id, topic, type, ordering_key, payload, trace_parent""";

    private static final String COUNT = "select count(*), min(occurred_at) from outbox";

    private final DataSource database;

    PostgresBacklog(DataSource database) {
        this.database = database;
    }

    @Override
    public int drain(int max, Consumer<List<OutboxMessage>> handOver) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var messages = isAlone(connection) ? take(max, connection) : List.<OutboxMessage>of();
                if (!messages.isEmpty()) {
                    handOver.accept(messages);
                }
                connection.commit();
                return messages.size();
            } finally {
                connection.rollback(); // changes nothing after a commit
            }
        } catch (SQLException e) {
            throw new BacklogUnavailable(e);
        }
    }

    @Override
    public Waiting waiting() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT);
                var row = statement.executeQuery()) {
            row.next();
            return new Waiting(
                    row.getLong(1),
                    Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
        } catch (SQLException e) {
            throw new BacklogUnavailable(e);
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TRY_LOCK);
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static List<OutboxMessage> take(int max, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, max);
            try (var rows = statement.executeQuery()) {
                var messages = new ArrayList<OutboxMessage>();
                while (rows.next()) {
                    messages.add(message(rows));
                }
                messages.sort(Comparator.comparingLong(OutboxMessage::position)); // RETURNING promises no order
                return messages;
            }
        }
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getLong("position"),
                row.getObject("message_id", UUID.class),
                row.getString("topic"),
                row.getString("type"),
                row.getString("ordering_key"),
                row.getString("payload"),
                row.getString("trace_parent"));
    }
}
