package dev.atoll.controlplane.proposal;

import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ProposalComponentTest {

    private static final String OFF = "{\"enabled\":false,\"regions\":[\"*\"],\"reason\":\"a test\"}";

    @Test
    void refusesAnOutdatedWriteWithWhatHolds() {
        decideFlag("proposal.outdated", true, "*");
        var tag = with(ADMIN).get("/api/v1/flags/proposal.outdated").header("ETag");

        with(ADMIN)
                .header("If-Match", tag)
                .body(OFF)
                .put("/api/v1/flags/proposal.outdated")
                .then()
                .statusCode(200);

        var current = with(ADMIN).get("/api/v1/flags/proposal.outdated");
        with(ADMIN)
                .header("If-Match", tag)
                .body(OFF)
                .put("/api/v1/flags/proposal.outdated")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .header("ETag", current.header("ETag"))
                .body("type", equalTo("changelog.outdated"))
                .body("current.revision", equalTo(current.<Integer>path("revision")))
                .body("current.value.enabled", equalTo(false));
    }

    @Test
    void decidesAnewOnlyWhatDoesNotHold() {
        with(ADMIN)
                .header("If-None-Match", "*")
                .body(OFF)
                .put("/api/v1/flags/proposal.new")
                .then()
                .statusCode(200);
        with(ADMIN)
                .header("If-None-Match", "*")
                .body(OFF)
                .put("/api/v1/flags/proposal.new")
                .then()
                .statusCode(412);
    }

    @Test
    void removesAndKeepsTheRemovalInTheLog() {
        decideFlag("proposal.removed", true, "*");
        var snapshot = "/api/v1/regions/ap-southeast-1/snapshot";
        var tag = with(SINGAPORE).get(snapshot).header("ETag");

        with(ADMIN)
                .delete("/api/v1/flags/proposal.removed?region=*&reason=gone")
                .then()
                .statusCode(200)
                .body("value", nullValue());

        with(ADMIN).get("/api/v1/flags/proposal.removed").then().statusCode(404).body("type", equalTo("flag.unknown"));
        with(SINGAPORE)
                .header("If-None-Match", tag)
                .get(snapshot)
                .then()
                .statusCode(200)
                .body("decisions.find { it.key == 'proposal.removed' }", nullValue());
        with(ADMIN)
                .delete("/api/v1/flags/proposal.removed?region=*&reason=gone")
                .then()
                .statusCode(404)
                .body("type", equalTo("flag.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?region=*", "?reason=gone", "?region=Atlantis!&reason=gone"})
    void removesNothingWithoutRegionsAndAReason(String query) {
        decideFlag("proposal.kept", true, "*");

        with(ADMIN)
                .delete("/api/v1/flags/proposal.kept" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("request.invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "W/\"7\""})
    void refusesATagThatIsNoRevision(String tag) {
        with(ADMIN)
                .header("If-Match", tag)
                .body(OFF)
                .put("/api/v1/flags/proposal.tag")
                .then()
                .statusCode(400)
                .body("type", equalTo("request.invalid"));
    }
}
