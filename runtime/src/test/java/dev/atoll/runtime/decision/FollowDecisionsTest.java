package dev.atoll.runtime.decision;

import static dev.atoll.runtime.center.RehearsedControlPlane.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.LogOf;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.memory.KeepSnapshots;
import dev.atoll.runtime.memory.KeptSnapshots;
import dev.atoll.runtime.messaging.IdentifierModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Following the control plane over real HTTP and a real disk.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class FollowDecisionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final RegionId SINGAPORE = new RegionId("ap-southeast-1");
    private static final String AT_7 = golden("snapshot-v1.json");
    private static final String AT_8 = AT_7.replace("\"epoch\":1,\"revision\":7", "\"epoch\":1,\"revision\":8")
            .replace("your durian", "the durian");

    @TempDir
    Path directory;

    private RehearsedControlPlane server;

    @BeforeEach
    void open() throws IOException {
        server = new RehearsedControlPlane();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void appliesWhatTheControlPlanePublishes() {
        var region = start();
        server.publishes(AT_7, "\"ap-southeast-1:7\"");

        assertThat(region.follow()).isTrue();

        assertThat(region.text()).contains("Enjoy your durian");
        assertThat(region.decisions.revision()).isEqualTo(7);
        assertThat(region.decisions.held().source()).isEqualTo(Source.CONTROL_PLANE);
    }

    @Test
    void showsTheTagAndStaysWithWhatItHasWhenNothingChanged() {
        var region = start();
        server.publishes(AT_7, "\"ap-southeast-1:7\"");
        region.follow();

        assertThat(region.follow()).isTrue();

        assertThat(region.text()).contains("Enjoy your durian");
        assertThat(server.heard().getLast().ifNoneMatch()).contains("\"ap-southeast-1:7\"");
        server.publishes(AT_8, "\"ap-southeast-1:8\"");
        assertThat(region.follow()).isTrue();
        assertThat(region.text()).contains("Enjoy the durian");
    }

    @Test
    void neverGoesBackToAnOlderRevision() {
        var region = start();
        server.publishes(AT_8, "\"8\"");
        region.follow();
        server.publishes(AT_7, "\"7\"");

        assertThat(region.follow()).isFalse();

        assertThat(region.decisions.revision()).isEqualTo(8);
        assertThat(region.text()).contains("Enjoy the durian");
        assertThat(start().restored().decisions.revision()).as("on disk").isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>a proxy</html>",
                "{}",
                "{\"region\":\"ap-southeast-1\",\"revision\":9}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"decisions\":[]}",
                "{\"region\":\"ap-southeast-1\",\"revision\":9,\"removal\":0,\"decisions\":[]}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":null}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[null]}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[{\"kind\":\"config\",\"key\":\"a.b\",\"revision\":9,\"value\":null}]}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[{\"kind\":\"config\",\"key\":\"a.b\",\"revision\":8,\"value\":1},{\"kind\":\"config\",\"key\":\"a.b\",\"revision\":9,\"value\":2}]}",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[",
                "{\"region\":\"ap-southeast-1\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[]} and"
                        + " more",
                "{\"region\":\"Jakarta!\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[]}",
                "{\"region\":\"ap-southeast-5\",\"epoch\":1,\"revision\":9,\"removal\":0,\"decisions\":[]}",
            })
    void staysWithWhatHoldsWhenTheAnswerIsGarbageOrOfAnotherRegion(String garbage) {
        var region = start();
        server.publishes(AT_7, "\"7\"");
        region.follow();
        server.publishes(garbage, "\"9\"");

        assertThat(region.follow()).isFalse();

        assertThat(region.decisions.revision()).isEqualTo(7);
        assertThat(region.text()).contains("Enjoy your durian");
        server.publishes(AT_8, "\"8\"");
        assertThat(region.follow()).as("the tag of garbage is not kept").isTrue();
    }

    @Test
    void startsFromDiskWhenTheControlPlaneIsDead() {
        server.publishes(AT_7, "\"7\"");
        start().follow();
        server.close();

        var region = start().restored();

        assertThat(region.follow()).isFalse();
        assertThat(region.text()).contains("Enjoy your durian");
        assertThat(region.decisions.held().source()).isEqualTo(Source.DISK);
    }

    @Test
    void takesTheWordOfTheControlPlaneOverTheDiskAtTheSameRevision() {
        server.publishes(AT_7, "\"7\"");
        start().follow();
        var region = start().restored();

        assertThat(region.follow()).isTrue();

        assertThat(region.decisions.held()).extracting(Held::source).isEqualTo(Source.CONTROL_PLANE);
        assertThat(region.decisions.held()).extracting(Held::confirmedAt).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{\"region\":\"ap-south", "{\"region\":\"ap-southeast-5\",\"revision\":9,\"config\":{}}"})
    void startsWithAWarningWhenWhatIsOnDiskIsOfNoUse(String corrupt) throws IOException {
        Files.writeString(directory.resolve("snapshot-ap-southeast-1.signed"), corrupt);
        try (var log = new LogOf(FollowDecisions.class)) {
            var region = start().restored();

            assertThat(log.warnings()).isEqualTo(1);
            assertThat(region.decisions.revision()).isEqualTo(-1);
            assertThat(region.text()).isEmpty();
            server.publishes(AT_7, "\"7\"");
            assertThat(region.follow()).isTrue();
        }
        assertThat(start().restored().text()).contains("Enjoy your durian");
    }

    @Test
    void startsWithAWarningWhenTheDiskIsNoText() throws IOException {
        Files.write(directory.resolve("snapshot-ap-southeast-1.signed"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        try (var log = new LogOf(KeptSnapshots.class)) {
            assertThat(start().restored().decisions.revision()).isEqualTo(-1);
            assertThat(log.warnings()).isEqualTo(1);
        }
    }

    @Test
    void servesOnWhenTheDiskTakesNothing() throws IOException {
        Files.createDirectory(directory.resolve("snapshot-ap-southeast-1.signed.next"));
        server.publishes(AT_7, "\"7\"");
        var region = start();
        try (var log = new LogOf(KeptSnapshots.class)) {
            assertThat(region.follow()).isTrue();
            assertThat(log.warnings()).isEqualTo(1);
        }
        assertThat(region.text()).contains("Enjoy your durian");
    }

    @Test
    void warnsOnceWhileTheControlPlaneRefusesIt() {
        var region = start();
        server.answers(401);
        try (var log = new LogOf(FollowDecisions.class)) {
            assertThat(region.follow()).isFalse();
            assertThat(region.follow()).isFalse();
            assertThat(log.warnings()).isEqualTo(1);
        }
    }

    private Region start() {
        return new Region(server.connect(), directory);
    }

    /// One process of the region, started anew on the same disk.
    private static final class Region {

        private final Decisions decisions = new Decisions();
        private final FollowDecisions followDecisions;
        private final KeptSnapshots kept;

        Region(ControlPlane controlPlane, Path directory) {
            kept = new KeptSnapshots(new Disk(Optional.of(directory)), SINGAPORE);
            followDecisions = new FollowDecisions(
                    new PublishedSnapshots(controlPlane, SINGAPORE),
                    new SnapshotReader(
                            SINGAPORE,
                            new ObjectMapper().registerModule(new IdentifierModule()),
                            RehearsedControlPlane.TRUSTED,
                            Guard.all()),
                    decisions,
                    new KeepSnapshots(kept, List.of(), Runnable::run),
                    InstantSource.fixed(NOON));
        }

        Region restored() {
            kept.last()
                    .ifPresent(last ->
                            followDecisions.restore(SignedText.parse(last.text()), Source.DISK, last.writtenAt()));
            return this;
        }

        boolean follow() {
            return followDecisions.follow();
        }

        Optional<String> text() {
            return decisions.held().of(DecisionKind.CONFIG).stream()
                    .filter(decision -> decision.key().equals("coupon.sms-text"))
                    .map(decision -> decision.value().toString())
                    .findFirst();
        }
    }
}
