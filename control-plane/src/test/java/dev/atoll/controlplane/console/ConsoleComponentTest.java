package dev.atoll.controlplane.console;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(value = SinkStandIn.class, restrictToAnnotatedClass = true)
class ConsoleComponentTest {

    private static final String REPORT = "/api/v1/reports/redemptions";

    @AfterEach
    void healTheSink() {
        System.clearProperty(SinkStandIn.STATE);
    }

    @Test
    void passesOnTheReportOfTheSink() {
        with(ADMIN)
                .get(REPORT + "?by=region")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("total", equalTo(49));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "failing"})
    void saysThatTheSinkIsNotReachable(String state) {
        System.setProperty(SinkStandIn.STATE, state);

        refused(with(ADMIN).get(REPORT), 503, "console.sink-unreachable");
    }

    @Test
    void passesOnlyKnownDimensionsToTheSink() {
        refused(with(ADMIN).get(REPORT + "?by=customer"), 400, "console.report-invalid");
        refused(with(ADMIN).get(REPORT + "?by=region%26from=x"), 400, "console.report-invalid");
    }

    @Test
    void showsNumbersToAdminsOnly() {
        refused(given().get(REPORT), 401, "access.unauthenticated");
        refused(with(SINGAPORE).get(REPORT), 403, "access.forbidden");
        refused(with(SINGAPORE).get("/api/v1/processes"), 403, "access.forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console", "/console/", "/console/console.css", "/console/console.js", "/console/icon.svg"})
    void servesThePageToAnybodyUnderAStrictPolicy(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/../api/v1/processes", "/console/%2e%2e/api/v1/processes", "/consoles"})
    void opensNothingBeyondThePage(String path) {
        refused(given().urlEncodingEnabled(false).get(path), 401, "access.unauthenticated");
    }

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type));
    }
}
