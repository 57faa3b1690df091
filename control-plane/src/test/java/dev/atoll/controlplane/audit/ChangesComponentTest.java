package dev.atoll.controlplane.audit;

import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ChangesComponentTest {

    @Test
    void showsWhoDecidedWhatAndWhy() {
        decideFlag("audit.sample", true, "ap-southeast-1");
        int revision = with(ADMIN).get("/api/v1/flags/audit.sample").path("revision");

        with(ADMIN)
                .get("/api/v1/changes?after=" + (revision - 1) + "&limit=1")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].author", equalTo("admin"))
                .body("changes[0].reason", equalTo("a test"))
                .body("changes[0].value.enabled", equalTo(true))
                .body("next", equalTo(revision));
        with(ADMIN).get("/api/v1/changes/verify").then().statusCode(200).body("intact", equalTo(true));
    }
}
