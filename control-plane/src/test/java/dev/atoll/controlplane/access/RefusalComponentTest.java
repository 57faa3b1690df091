package dev.atoll.controlplane.access;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.servers.RecordedLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom the control plane refuses, and what its log says of it.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RefusalComponentTest {

    private static final String WRONG = "a-secret-that-opens-nothing";

    private final RecordedLog log = RecordedLog.open();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void tellsWhoWasRefusedWhatAndWhyAndNeverTheToken() {
        with(WRONG).get("/q/metrics").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        with(SINGAPORE).get("/api/v1/changes").then().statusCode(403);
        with(JAKARTA)
                .body("{\"process\":\"adapters\",\"instance\":\"a\",\"region\":\"ap-southeast-1\",\"version\":\"1\","
                        + "\"startedAt\":\"2026-01-01T00:00:00Z\",\"revision\":7}")
                .post("/api/v1/reports")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{\"tokens\":[\"" + WRONG + "\",\"" + SINGAPORE + "\"]}")
                .post("/edge/validate")
                .then()
                .statusCode(200);

        assertThat(log.lines())
                .contains(
                        "Refused GET /q/metrics to nobody: access.unauthenticated",
                        "Refused GET /api/v1/changes to ap-southeast-1: access.forbidden",
                        "Refused a report of ap-southeast-1 to ap-southeast-5: access.forbidden",
                        "Refused to know 1 of 2 tokens to whoever asks: access.unauthenticated")
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void tellsWhatAnOperatorMayNotDecide() {
        var operator = issue("operator", "refused-operator");

        with(operator)
                .body("{\"enabled\":true,\"regions\":[\"ap-southeast-1\"],\"reason\":\"a test\"}")
                .put("/api/v1/flags/refused")
                .then()
                .statusCode(403);

        assertThat(log.lines())
                .contains("Refused a flag in [ap-southeast-1] to token:refused-operator: access.forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/client;x/features",
                "/api/client/features;x=1",
                "/api;a;b/client;x/features",
                "/api/frontend;x=1",
                "/ofrep;x/v1/evaluate/flags"
            })
    void letsNobodyAroundTheGateByAMatrixParameter(String path) {
        var request = with(ADMIN).urlEncodingEnabled(false);

        request.get(path).then().statusCode(403).body("type", is("access.forbidden"));
        given().urlEncodingEnabled(false).get(path).then().statusCode(401);
    }

    @Test
    void knowsTheSchemeInWhateverCase() {
        given().header("Authorization", "bEARER " + ADMIN)
                .get("/api/v1/caller")
                .then()
                .statusCode(200);
    }

    private static String issue(String kind, String name) {
        return with(ADMIN)
                .body("{\"name\":\"%s\",\"kind\":\"%s\",\"regions\":[\"ap-southeast-5\"],\"reason\":\"a test\"}"
                        .formatted(name, kind))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
