package dev.atoll.controlplane.recovery;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.hamcrest.Matchers.equalTo;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class EpochComponentTest {

    @Test
    void raisesTheEpochThatRegionsAreTold() {
        var next = epoch() + 1;

        int revision = raise(next)
                .then()
                .statusCode(200)
                .body("epoch", equalTo(next))
                .extract()
                .path("revision");

        with(SINGAPORE)
                .get("/api/v1/regions/ap-southeast-1/snapshot")
                .then()
                .body("epoch", equalTo(next))
                .body("revision", equalTo(revision));
        with(ADMIN)
                .get("/api/v1/changes?kind=epoch&order=newest&limit=1")
                .then()
                .body("changes[0].revision", equalTo(revision))
                .body("changes[0].epoch", equalTo(next))
                .body("changes[0].value", equalTo(next))
                .body("changes[0].author", equalTo("admin"))
                .body("changes[0].reason", equalTo("a backup was restored"));
        with(ADMIN).get("/api/v1/changes/verify").then().body("intact", equalTo(true));
    }

    @Test
    void refusesAnEpochThatIsNotNewer() {
        raise(epoch()).then().statusCode(409).body("type", equalTo("changelog.epoch-refused"));
    }

    @Test
    void isRaisedInNoOtherWay() {
        with(ADMIN)
                .body("{\"changes\":[{\"kind\":\"EPOCH\",\"key\":\"control-plane\",\"regions\":[\"*\"],\"value\":9}],"
                        + "\"reason\":\"r\"}")
                .post("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("type", equalTo("changelog.kind-unknown"));
        with(ADMIN)
                .body("{\"to\":0,\"kind\":\"EPOCH\",\"reason\":\"r\"}")
                .post("/api/v1/changes/rollback")
                .then()
                .statusCode(409)
                .body("type", equalTo("changelog.final"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"epoch\":2}", "{\"reason\":\"r\"}", "{\"epoch\":2,\"reason\":\" \"}"})
    void refusesARequestThatLacksSomething(String body) {
        with(ADMIN).body(body).post("/api/v1/epoch").then().statusCode(400).body("type", equalTo("request.invalid"));
    }

    @Test
    void isForAdminsAlone() {
        with(SINGAPORE)
                .body("{\"epoch\":2,\"reason\":\"r\"}")
                .post("/api/v1/epoch")
                .then()
                .statusCode(403);
    }

    private static int epoch() {
        return with(ADMIN).get("/api/v1/epoch").then().statusCode(200).extract().path("epoch");
    }

    private static Response raise(int epoch) {
        return with(ADMIN)
                .body("{\"epoch\":%d,\"reason\":\"a backup was restored\"}".formatted(epoch))
                .post("/api/v1/epoch");
    }
}
