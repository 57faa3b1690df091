package dev.atoll.controlplane.snapshot;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.changelog.Proposal;
import dev.atoll.controlplane.changelog.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the control plane keeps in memory of each region, and how large that may become.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@SuppressWarnings("NullAway.Init") // filled in by Quarkus
class PublicationsComponentTest {

    private static final int IDLE = 300; // and the control plane itself, and who listens

    @Inject
    Publications publications;

    @Inject
    SnapshotConfig config;

    @Test
    void forgetsRegionsThatNobodyListensTo() throws IOException {
        try (var stream = EventStream.open(
                "http://127.0.0.1:" + RestAssured.port + "/api/v1/regions/ap-southeast-1/stream",
                SINGAPORE,
                "",
                Duration.ofSeconds(10))) {
            stream.next();
            askForIdleRegions(IDLE + 50);

            assertThat(publications.sizes()).hasSizeLessThanOrEqualTo(IDLE + 2).hasSizeGreaterThan(IDLE / 2);
            assertThat(publications.known(new RegionId("xx-idle-0"))).isEmpty();
            assertThat(publications.known(new RegionId("ap-southeast-1"))).isPresent();
            assertThat(publications.known(new RegionId("center"))).isPresent();
            decideConfig("idle", "key", "7", "*");
            assertThat(stream.next().data()).contains("idle.key");
            with(ADMIN)
                    .get("/api/v1/regions/xx-idle-0/snapshot")
                    .then()
                    .body("decisions.find { it.key == 'idle.key' }.value", equalTo(7));
        }
    }

    @Test
    void letsNobodyListenToARegionThatWasForgotten() {
        var channel = publications.of(new RegionId("xx-closed-1"));

        assertThat(channel.close()).isTrue();

        assertThat(channel.listen(_ -> {}, null)).isFalse();
    }

    @Test
    void refusesADecisionThatIsTooLarge() {
        assertThat(objection(config.maxRegionSize(), "\"" + "x".repeat(65_534) + "\"", "*"))
                .isEmpty();
        assertThat(objection(config.maxRegionSize(), "\"" + "x".repeat(65_535) + "\"", "*"))
                .map(Unfit::code)
                .contains("snapshot.decision-too-large");
    }

    @Test
    void refusesWhatWouldFillARegionAndLetsGoOfThings() {
        with(ADMIN).get("/api/v1/regions/ap-southeast-1/snapshot").then().statusCode(200);

        assertThat(objection(10, "1", "ap-southeast-1")).map(Unfit::code).contains("snapshot.region-full");
        assertThat(objection(10, "1", "xx-unasked-1")).isEmpty();
        var removal = new SnapshotReview(publications, limited(10));
        assertThat(removal.concerns(draft("null", "ap-southeast-1"))).isFalse();
    }

    /// Some at a time: each is folded and signed for the first time.
    private static void askForIdleRegions(int count) {
        List<Future<Integer>> answers;
        try (var askers = Executors.newFixedThreadPool(8)) {
            answers = IntStream.range(0, count)
                    .mapToObj(i -> askers.submit(() -> with(ADMIN)
                            .get("/api/v1/regions/xx-idle-%d/snapshot".formatted(i))
                            .statusCode()))
                    .toList();
        }
        assertThat(answers).extracting(Future::resultNow).containsOnly(200);
    }

    private Optional<Unfit> objection(int maxRegionSize, String value, String region) {
        return new SnapshotReview(publications, limited(maxRegionSize)).objection(draft(value, region), Map.of());
    }

    private static Draft draft(String value, String region) {
        return Draft.of(new Proposal(DecisionKind.FLAG, "f", new Scope(List.of(region)), value, "ada", "a test"));
    }

    private SnapshotConfig limited(int maxRegionSize) {
        return new SnapshotConfig() {
            @Override
            public List<String> privateKeys() {
                return config.privateKeys();
            }

            @Override
            public Duration pollInterval() {
                return config.pollInterval();
            }

            @Override
            public Duration keepAlive() {
                return config.keepAlive();
            }

            @Override
            public int memory() {
                return config.memory();
            }

            @Override
            public int maxDecisionBytes() {
                return config.maxDecisionBytes();
            }

            @Override
            public int maxRegionSize() {
                return maxRegionSize;
            }
        };
    }
}
