package dev.atoll.runtime.decision;

import static dev.atoll.runtime.center.RehearsedControlPlane.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.ControlPlaneConfig;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.memory.KeepSnapshots;
import dev.atoll.runtime.memory.KeptSnapshots;
import dev.atoll.runtime.memory.Siblings;
import dev.atoll.runtime.messaging.IdentifierModule;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FollowJobTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final RegionId SINGAPORE = new RegionId("ap-southeast-1");
    private static final String AT_7 = golden("snapshot-v1.json");

    private final Decisions decisions = new Decisions();

    @Test
    void hasTheFirstSnapshotWhenItHasStarted() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.publishes(AT_7, "\"7\"");
            var job = job(server.connect(), server.config());

            job.start(new StartupEvent());

            assertThat(decisions.revision()).isEqualTo(7);
            job.stop();
        }
    }

    @Test
    void findsTheNextRevisionByItselfAlsoAfterFailures() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.answers(503);
            var job = job(server.connect(), server.config());
            job.start(new StartupEvent());
            await().atMost(SOON).until(() -> server.heard().size() >= 3);

            server.publishes(AT_7, "\"7\"");
            await().atMost(SOON).until(() -> decisions.revision() == 7);
            server.publishes(AT_7.replace("\"revision\":7", "\"revision\":8"), "\"8\"");
            await().atMost(SOON).until(() -> decisions.revision() == 8);
            job.stop();
        }
    }

    @Test
    void hearsOfTheNextRevisionWithoutAskingAgain() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.publishes(AT_7, "\"7\"");
            server.streams();
            var job = job(server.connect(), server.config());
            job.start(new StartupEvent());
            await().atMost(SOON).until(() -> server.heard().size() >= 2);

            server.says(delta("Enjoy the durian"));

            await().atMost(SOON).until(() -> decisions.revision() == 8);
            assertThat(decisions.held().of(DecisionKind.CONFIG))
                    .extracting(Decision::value)
                    .contains("Enjoy the durian");
            assertThat(server.heard()).hasSize(2);
            server.falls();
            await().atMost(SOON).until(() -> server.heard().size() >= 4);
            job.stop();
        }
    }

    private static String delta(String text) throws IOException {
        var json = new ObjectMapper().registerModule(new IdentifierModule());
        var before = json.readValue(AT_7, Snapshot.class);
        var changed = new Decision("config", "coupon.sms-text", 8, text);
        var delta = new Delta(SINGAPORE, 1, 7, 8, 0, List.of(changed), List.of());
        var signatures = RehearsedControlPlane.KEYS
                .sign(delta.applyTo(before).toCanonicalJson())
                .signatures();
        return "id: 1-8\nevent: delta\ndata: " + signatures + "\ndata: " + delta.toCanonicalJson() + "\n\n";
    }

    @Test
    void asksNobodyWhenNoControlPlaneIsConfigured() {
        var config = RehearsedControlPlane.none();
        var controlPlane = RehearsedControlPlane.connect(config);
        var job = job(controlPlane, config);

        job.start(new StartupEvent());

        assertThat(controlPlane.isConfigured()).isFalse();
        assertThat(decisions.held()).isEqualTo(Held.NOTHING);
        var health = new DecisionHealth(controlPlane, decisions, InstantSource.system()).call();
        assertThat(health.getStatus().name()).isEqualTo("UP");
        assertThat(health.getData().orElseThrow())
                .containsEntry("following", false)
                .containsEntry("source", "NONE")
                .containsEntry("revision", -1L);
        job.stop();
    }

    private FollowJob job(ControlPlane controlPlane, ControlPlaneConfig config) {
        var disk = new KeptSnapshots(new Disk(Optional.empty()), SINGAPORE);
        var reader = new SnapshotReader(
                SINGAPORE,
                new ObjectMapper().registerModule(new IdentifierModule()),
                RehearsedControlPlane.TRUSTED,
                Guard.all());
        var follow = new FollowDecisions(
                new PublishedSnapshots(controlPlane, SINGAPORE),
                reader,
                decisions,
                new KeepSnapshots(disk, List.of(), Runnable::run),
                InstantSource.system());
        var siblings = new Siblings(List.of(), Optional.empty(), Duration.ofSeconds(1));
        var start = new ColdStart(follow, disk, List.of(), siblings, Runnable::run);
        return new FollowJob(controlPlane, follow, start, config, new Random(7));
    }
}
