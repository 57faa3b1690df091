package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

    @Test
    void refusesToRewriteThePast() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {

            assertThatThrownBy(() -> statement.executeUpdate("update change set reason = 'another'"))
                    .hasMessageContaining("append-only");
        }
    }
}
