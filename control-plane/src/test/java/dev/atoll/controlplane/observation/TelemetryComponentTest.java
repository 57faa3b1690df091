package dev.atoll.controlplane.observation;

import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.servers.FreePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A whole process that exports as it would in a region: here the control plane, to itself.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestProfile(TelemetryComponentTest.Exporting.class)
class TelemetryComponentTest {

    private static final String PHONE = "6591234567";

    @Test
    void sendsTheSpansOfItsRequestsWithoutWhatTheyTellOfPeople() {
        decideFlag("observed", true, "*");
        with(ADMIN).header("User-Agent", "phone " + PHONE).get("/api/v1/flags/f" + PHONE + "?phone=" + PHONE);
        with(ADMIN).get("/nowhere/" + PHONE);
        RestAssured.given()
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("tracestate", "phone=" + PHONE)
                .header("Authorization", ADMIN)
                .get("/api/v1/changes?limit=1");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(roots())
                        .contains("PUT /api/v1/flags/{name}", "GET /api/v1/flags/{name}", "GET /api/v1/changes"));
        var ids = with(ADMIN).get("/api/v1/traces?limit=200").<List<String>>path("traces.id");
        assertThat(ids).contains("0af7651916cd43dd8448eb211c80319c").hasSizeGreaterThanOrEqualTo(4);
        for (var id : ids) {
            var trace = with(ADMIN).get("/api/v1/traces/" + id).asString();
            assertThat(trace)
                    .doesNotContain(PHONE, "127.0.0.1", "url.", "user_agent", "query.text", "v1/traces")
                    .contains("\"region\":\"ap-southeast-1\"", "\"service\":\"control-plane\"");
        }
    }

    private static List<String> roots() {
        return with(ADMIN).get("/api/v1/traces?limit=200").path("traces.root");
    }

    public static final class Exporting implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var port = FreePorts.one();
            return Map.of(
                    "quarkus.otel.traces.exporter",
                    "cdi",
                    "quarkus.http.test-port",
                    Integer.toString(port),
                    "atoll.control-plane.url",
                    "http://127.0.0.1:" + port,
                    "atoll.control-plane.token",
                    SINGAPORE);
        }
    }
}
