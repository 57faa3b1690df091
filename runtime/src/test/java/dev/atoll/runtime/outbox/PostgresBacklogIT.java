package dev.atoll.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.servers.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Two replicas of a process over one outbox in a real PostgreSQL.
class PostgresBacklogIT {

    private static final int BATCH = 7;

    private final Map<String, String> settings = TestServers.shared().postgres("backlog");
    private final PostgresBacklog first = new PostgresBacklog(database("first"));
    private final PostgresBacklog second = new PostgresBacklog(database("second"));
    private final List<OutboxMessage> sent = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void createTheTable() {
        Flyway.configure()
                .dataSource(database("flyway"))
                .locations("classpath:db/outbox")
                .load()
                .migrate();
    }

    @Test
    void keepsTheOrderHoweverManyRelay() throws InterruptedException, ExecutionException, SQLException {
        append(500);

        try (var replicas = Executors.newFixedThreadPool(2)) {
            for (var replica : replicas.invokeAll(List.of(draining(first), draining(second)))) {
                replica.get();
            }
        }

        assertThat(sent)
                .hasSize(500)
                .extracting(OutboxMessage::position)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void doesNothingAndWaitsForNothingWhileAnotherRelays() throws SQLException {
        append(2 * BATCH);

        first.drain(BATCH, batch -> {
            assertThat(second.drain(BATCH, sent::addAll)).isZero();
            sent.addAll(batch);
        });

        assertThat(sent).hasSize(BATCH);
        assertThat(second.drain(BATCH, sent::addAll)).isEqualTo(BATCH);
        assertThat(sent).extracting(OutboxMessage::position).isSorted();
    }

    @Test
    void sendsWhatAnotherLeftThatWasKilledInMidBatch() throws SQLException {
        append(BATCH);

        assertThatThrownBy(() -> first.drain(BATCH, _ -> {
                    kill("first");
                    assertThat(second.drain(BATCH, sent::addAll)).isEqualTo(BATCH);
                }))
                .isInstanceOf(BacklogUnavailable.class);

        assertThat(sent).hasSize(BATCH).extracting(OutboxMessage::position).isSorted();
        assertThat(rows()).isZero();
    }

    private Callable<Boolean> draining(PostgresBacklog replica) {
        return () -> {
            while (rows() > 0) {
                replica.drain(BATCH, sent::addAll);
            }
            return true;
        };
    }

    private void append(int count) throws SQLException {
        query("with appended as (insert into outbox"
                + " (message_id, topic, type, ordering_key, payload, trace_parent, occurred_at)"
                + " select gen_random_uuid(), 'atoll-events', 'coupon.redeemed.v1', 'key-' || n % 3, '{}', '', now()"
                + " from generate_series(1, " + count + ") n returning 1) select count(*) from appended");
    }

    private int rows() throws SQLException {
        return query("select count(*) from outbox");
    }

    /// What PostgreSQL does once a process is gone: its session ends, and nothing of it holds.
    private void kill(String replica) {
        try {
            query("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
                    + " where datname = current_database() and application_name = '" + replica + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int query(String sql) throws SQLException {
        try (var connection = database("test").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// Whoever waits for a lock fails.
    private PGSimpleDataSource database(String replica) {
        var database = new PGSimpleDataSource();
        database.setURL("jdbc:" + settings.get("atoll.postgres.url"));
        database.setUser(settings.get("atoll.postgres.username"));
        database.setPassword(settings.get("atoll.postgres.password"));
        database.setApplicationName(replica);
        database.setOptions("-c lock_timeout=1s");
        return database;
    }
}
