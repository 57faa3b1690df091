package dev.atoll.controlplane.recovery;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RollbackComponentTest {

    private static final String OF_SINGAPORE = "/api/v1/regions/ap-southeast-1/snapshot";

    @Test
    void makesOneKeyHoldWhatItHeld() {
        decideFlag("rollback.flag", true, "*");
        var then = newest();
        decideFlag("rollback.flag", false, "*");

        rollBack("", then, ",\"kind\":\"FLAG\",\"key\":\"rollback.flag\"")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].author", equalTo("admin"))
                .body("changes[0].reason", equalTo("back"))
                .body("changes[0].value.enabled", equalTo(true));
        with(ADMIN).get("/api/v1/flags/rollback.flag").then().body("value.enabled", equalTo(true));
    }

    @Test
    void makesAWholeSetHoldWhatItHeldAsOne() {
        decideConfig("whole", "one", "1", "*");
        decideConfig("whole", "two", "1", "*");
        var then = newest();
        decideConfig("whole", "one", "2", "ap-southeast-1");
        decideConfig("whole", "two", "2", "*");
        decideConfig("whole", "three", "2", "ap-southeast-1");

        var answer = rollBack("", then, ",\"kind\":\"CONFIG\"");

        answer.then()
                .statusCode(200)
                .body("changes", hasSize(3))
                .body("changes.set", everyItem(equalTo((int) answer.<Integer>path("seen") + 1)));
        with(SINGAPORE)
                .get(OF_SINGAPORE)
                .then()
                .body("decisions.find { it.key == 'whole.one' }.value", equalTo(1))
                .body("decisions.find { it.key == 'whole.two' }.value", equalTo(1))
                .body("decisions.findAll { it.key == 'whole.three' }", empty());
    }

    @Test
    void saysInADryRunWhatWouldHappenInEachRegion() {
        decideConfig("dry-back", "one", "1", "*");
        var then = newest();
        decideConfig("dry-back", "one", "2", "ap-southeast-1");
        var last = newest();

        rollBack("?dry-run=true", then, "")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + last + "\""))
                .body("dryRun", equalTo(true))
                .body("seen", equalTo(last))
                .body("changes", empty())
                .body("effects", hasSize(1))
                .body("effects[0].region", equalTo("ap-southeast-1"))
                .body("effects[0].before", equalTo(last))
                .body("effects[0].removed", equalTo(true));
        assertThat(newest()).isEqualTo(last);
    }

    @Test
    void undoesNothingThatWasDecidedAfterTheCallerLooked() {
        decideConfig("unseen", "one", "1", "*");
        var then = newest();
        decideConfig("unseen", "one", "2", "*");
        var tag = rollBack("?dry-run=true", then, "").header("ETag");
        decideConfig("unseen", "one", "3", "*");

        with(ADMIN)
                .header("If-Match", tag)
                .body(body(then, ""))
                .post("/api/v1/changes/rollback")
                .then()
                .statusCode(412)
                .body("type", equalTo("changelog.outdated"))
                .body("current.value", equalTo(3));
        with(ADMIN).get("/api/v1/config/unseen/one").then().body("value", equalTo(3));
    }

    @Test
    void neverGivesARevokedTokenItsAccessBack() {
        issueToken("rolled-back");
        var then = newest();
        with(ADMIN).delete("/api/v1/tokens/rolled-back?reason=lost").then().statusCode(204);

        rollBack("", then, "")
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("spared.key", hasItem("rolled-back"))
                .body("spared.reason", everyItem(equalTo(RollbackResource.FINAL)));
        rollBack("", then, ",\"kind\":\"TOKEN\",\"key\":\"rolled-back\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("changelog.final"));
        with(SINGAPORE)
                .get(OF_SINGAPORE)
                .then()
                .body("decisions.find { it.kind == 'token' && it.key == 'rolled-back' }.value.revoked", equalTo(true));
    }

    @Test
    void removesMuchOnlyWhenToldSo() {
        var then = newest();
        // As many again as all tests of this module decide together, so that they are always over a fifth.
        with(ADMIN).body(many()).post("/api/v1/changes").then().statusCode(200);

        rollBack("", then, "").then().statusCode(409).body("type", equalTo("changelog.mass-removal"));
        rollBack("", then, ",\"massRemoval\":true")
                .then()
                .statusCode(200)
                .body("changes", hasSize(200))
                .body("changes[0].massRemoval", equalTo(true));
    }

    @Test
    void refusesARevisionThatIsStillToCome() {
        rollBack("", newest() + 1_000_000, "")
                .then()
                .statusCode(400)
                .body("type", equalTo("changelog.revision-unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"to\":-1,\"reason\":\"r\"}",
                "{\"to\":1}",
                "{\"to\":1,\"reason\":\" \"}",
                "{\"to\":1,\"reason\":\"r\",\"key\":\"a\"}",
                "{\"to\":1,\"reason\":\"r\",\"kind\":\"FLAG\",\"key\":\"a\\u0000\"}",
                "{\"to\":1,\"reason\":\"r\",\"regions\":[]}",
                "{\"to\":1,\"reason\":\"r\",\"regions\":[null]}",
                "{\"to\":1,\"reason\":\"r\",\"regions\":[\"Atlantis!\"]}"
            })
    void refusesWhatIsNoRollback(String body) {
        with(ADMIN)
                .body(body)
                .post("/api/v1/changes/rollback?dry-run=true")
                .then()
                .statusCode(400)
                .body("type", equalTo("request.invalid"));
    }

    @Test
    void isForAdminsAlone() {
        with(SINGAPORE)
                .body(body(0, ""))
                .post("/api/v1/changes/rollback")
                .then()
                .statusCode(403);
    }

    private static int newest() {
        return with(ADMIN)
                .get("/api/v1/changes?order=newest&limit=1")
                .then()
                .extract()
                .path("changes[0].revision");
    }

    private static void issueToken(String name) {
        with(ADMIN)
                .body("{\"name\":\"%s\",\"kind\":\"client\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"a test\"}"
                        .formatted(name))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
    }

    private static String many() {
        var items = IntStream.range(0, 200)
                .mapToObj(i ->
                        "{\"kind\":\"CONFIG\",\"key\":\"many-back.k%d\",\"regions\":[\"*\"],\"value\":1}".formatted(i))
                .collect(Collectors.joining(","));
        return "{\"changes\":[%s],\"reason\":\"a test\"}".formatted(items);
    }

    private static Response rollBack(String query, int to, String more) {
        return with(ADMIN).body(body(to, more)).post("/api/v1/changes/rollback" + query);
    }

    private static String body(int to, String more) {
        return "{\"to\":%d,\"reason\":\"back\"%s}".formatted(to, more);
    }
}
