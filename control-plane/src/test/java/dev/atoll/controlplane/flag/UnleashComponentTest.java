package dev.atoll.controlplane.flag;

import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.getunleash.DefaultUnleash;
import io.getunleash.util.UnleashConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The real Unleash Java SDK against this control plane.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class UnleashComponentTest {

    @Test
    void tellsTheSdkOfEachRegionWhatHoldsThere() {
        decideFlag("sdk.sample", true, "*");
        var singapore = sdk(SINGAPORE);
        var jakarta = sdk(JAKARTA);
        assertThat(singapore.isEnabled("sdk.sample")).isTrue();
        assertThat(jakarta.isEnabled("sdk.sample")).isTrue();

        decideFlag("sdk.sample", false, "ap-southeast-5");

        await().atMost(Duration.ofSeconds(30)).until(() -> !jakarta.isEnabled("sdk.sample"));
        assertThat(singapore.isEnabled("sdk.sample")).isTrue();
        singapore.shutdown();
        jakarta.shutdown();
    }

    @Test
    void answersNotModifiedUntilAFlagChanges() {
        decideFlag("etag.sample", true, "*");
        var tag = with(SINGAPORE).get("/api/client/features").header("ETag");

        with(SINGAPORE)
                .header("If-None-Match", tag)
                .get("/api/client/features")
                .then()
                .statusCode(304);
        decideFlag("etag.sample", false, "ap-southeast-1");
        with(SINGAPORE)
                .header("If-None-Match", tag)
                .get("/api/client/features")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("query.environment", equalTo("ap-southeast-1"))
                .body("features.find { it.name == 'etag.sample' }.enabled", equalTo(false));
    }

    /// It may still write its file when it is shut down: no directory that goes away may hold it.
    private static DefaultUnleash sdk(String token) {
        return new DefaultUnleash(UnleashConfig.builder()
                .appName("control-plane-test")
                .unleashAPI("http://127.0.0.1:" + RestAssured.port + "/api")
                .apiKey(token)
                .backupFile(Path.of("target", "unleash-" + UUID.randomUUID()).toString())
                .fetchTogglesInterval(1)
                .synchronousFetchOnInitialisation(true)
                .build());
    }
}
