package dev.atoll.dataplane.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.atoll.dataplane.RegionServers;
import dev.atoll.servers.RecordedLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whom a region refuses, and what its log says of it.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class RefusalComponentTest {

    private static final String WRONG = "a-secret-that-opens-nothing";

    private final RecordedLog log = RecordedLog.open();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void opensNothingOfTheFrameworkButHealth() {
        refused(given().auth().oauth2(WRONG).get("/q/metrics"), 401, "access.unauthenticated");
        refused(given().urlEncodingEnabled(false).get("/q;x/openapi"), 401, "access.unauthenticated");
        given().get("/q/health/live").then().statusCode(200);
        given().auth().oauth2(RegionServers.OPERATOR).get("/q/openapi").then().statusCode(200);

        tells("Refused GET /q/metrics to nobody: access.unauthenticated");
        tells("Refused GET /q/openapi to nobody: access.unauthenticated");
    }

    @Test
    void tellsWhomItsGatesRefuse() {
        refused(given().auth().oauth2(WRONG).get("/v1/overrides"), 401, "access.unauthenticated");
        refused(given().auth().oauth2(WRONG).get("/v1/coupons"), 401, "session.missing");
        refused(given().auth().oauth2(WRONG).get("/api/client/features"), 401, "access.unauthenticated");
        refused(given().header("Authorization", WRONG).get("/internal/decisions"), 401, "access.unauthenticated");
        refused(
                given().header("Origin", "https://evil.example").options("/api/frontend"),
                403,
                "access.origin-forbidden");

        tells("Refused GET /v1/overrides to nobody: access.unauthenticated");
        tells("Refused GET /v1/coupons to nobody: session.missing");
        tells("Refused GET /api/client/features to nobody: access.unauthenticated");
        tells("Refused GET /internal/decisions to nobody: access.unauthenticated");
        tells("Refused OPTIONS /api/frontend to a page of https://evil.example: access.origin-forbidden");
    }

    @Test
    void tellsWhatItDoesNotBelieve() {
        var unsigned = given().header("Authorization", "bearer " + RegionServers.OPERATOR) // no case: RFC 9110, 11.1
                .contentType(ContentType.TEXT)
                .body("ada;" + WRONG + "\n{}")
                .post("/v1/overrides");
        refused(unsigned, 403, "override.unsigned");
        var guessed = given().contentType(ContentType.JSON)
                .body("{\"signIn\":\"a-secret-of-nobody\",\"code\":\"123456\"}")
                .post("/v1/sessions");
        refused(guessed, 401, "sign-in.expired");

        tells("Refused an override to an operator: override.unsigned");
        tells("Refused a session to a customer: sign-in.expired");
    }

    @Test
    void limitsWhoAsksWhichTokensAreGood() {
        given().contentType(ContentType.JSON)
                .body("{\"tokens\":[\"" + WRONG + "\"]}")
                .post("/edge/validate")
                .then()
                .statusCode(200)
                .body("tokens.size()", is(0))
                .header("RateLimit-Policy", containsString("\"edge\";q=200;w=4"));

        tells("Refused to know 1 of 1 tokens to whoever asks: access.unauthenticated");
    }

    private void tells(String line) {
        assertThat(log.lines()).contains(line).noneMatch(told -> told.contains("secret"));
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", is(type));
    }
}
