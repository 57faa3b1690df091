package dev.atoll.dataplane.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.atoll.dataplane.RegionServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the framework tells of a process is for operators, and for who collects metrics.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class ObserverGateComponentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/metrics", "/q/metrics/", "//q/metrics", "/x/../q/metrics", "/%71/metrics", "/q/openapi"})
    void refusesEverybodyElse(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401).body("type", is("access.unauthenticated"));
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2("another-token")
                .get(path)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {RegionServers.OPERATOR, RegionServers.COLLECTOR})
    void tellsThemWhatThisProcessRunsOn(String token) {
        given().auth()
                .oauth2(token)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("atoll_decision_revision "))
                .body(containsString("atoll_decision_age_seconds "))
                .body(containsString("atoll_decision_source{source=\"none\"} "));
    }

    @Test
    void letsTheCollectorDoNothingElse() {
        given().auth()
                .oauth2(RegionServers.COLLECTOR)
                .get("/v1/overrides")
                .then()
                .statusCode(401);
    }

    @Test
    void hidesNoHealth() {
        given().get("/q/health/live").then().statusCode(200);
    }
}
