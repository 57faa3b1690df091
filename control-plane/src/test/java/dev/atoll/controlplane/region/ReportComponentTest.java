package dev.atoll.controlplane.region;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.hamcrest.Matchers.equalTo;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ReportComponentTest {

    private static final String REPORT = """
            {"process":"adapters","instance":"a-1","region":"ap-southeast-1","version":"0.1.0",
             "startedAt":"2026-01-01T00:00:00Z","revision":7}""";

    @Test
    void listsAProcessThatReported() {
        with(SINGAPORE).body(REPORT).post("/api/v1/reports").then().statusCode(202);

        with(ADMIN)
                .get("/api/v1/processes")
                .then()
                .statusCode(200)
                .body("find { it.instance == 'a-1' }.revision", equalTo(7))
                .body("find { it.instance == 'a-1' }.region", equalTo("ap-southeast-1"));
    }

    @Test
    void refusesAReportForAnotherRegion() {
        with(JAKARTA)
                .body(REPORT)
                .post("/api/v1/reports")
                .then()
                .statusCode(403)
                .body("type", equalTo("access.forbidden"));
    }
}
