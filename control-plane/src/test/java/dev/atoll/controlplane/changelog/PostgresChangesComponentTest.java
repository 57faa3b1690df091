package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PostgresChangesComponentTest extends ChangesContract {

    @Inject
    Changes changes;

    @Inject
    DataSource dataSource;

    @Override
    Changes changes() {
        return changes;
    }

    /// On a context of its own, as every request has one.
    @Override
    <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void refusesToRewriteThePast() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {

            assertThatThrownBy(() -> statement.executeUpdate("update change set reason = 'another'"))
                    .hasMessageContaining("append-only");
        }
    }
}
