package dev.atoll.adapters.intent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.adapters.LedgerServers;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LedgerServers.class, restrictToAnnotatedClass = true)
class PostgresIntentsComponentTest extends IntentsContract {

    @Inject
    Intents intents;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void empty() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from intent"); // and its parts; to truncate could wait in a circle with the jobs
            statement.execute("delete from outbox");
        }
    }

    /// Each outcome continues the trace that asked for the text.
    @AfterEach
    void leavesOutcomesInTheTraceOfTheirCommand() {
        assertThat(strings("select trace_parent from outbox"))
                .allSatisfy(trace -> assertThat(trace).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-"));
    }

    @Override
    Intents intents() {
        return intents;
    }

    @Override
    List<PartnerOutcome> outcomes() {
        return strings("select type || payload from outbox order by position").stream()
                .map(this::outcome)
                .toList();
    }

    @Override
    List<String> personal() {
        return strings("select phone from intent where phone is not null"
                + " union all select body from part where body is not null");
    }

    @Test
    void isReadyWhileTheSmscIsAwayAndSaysSo() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'smsc' }.data.link", equalTo("away"));
    }

    private PartnerOutcome outcome(String row) {
        var payload = row.substring(row.indexOf('{'));
        try {
            return row.startsWith("notification.text-delivered.v1")
                    ? json.readValue(payload, TextDelivered.class)
                    : json.readValue(payload, TextFailed.class);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private List<String> strings(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
