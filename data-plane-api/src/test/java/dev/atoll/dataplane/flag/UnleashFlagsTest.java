package dev.atoll.dataplane.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.dataplane.RehearsedControlPlane;
import dev.atoll.runtime.center.ControlPlaneConfig;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.region.ProcessInstance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real SDK, asking over real HTTP and keeping on a real disk.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class UnleashFlagsTest extends FlagsContract {

    private static final RegionId SINGAPORE = new RegionId("ap-southeast-1");

    @TempDir
    Path directory;

    private final RehearsedControlPlane server = new RehearsedControlPlane();
    private final List<UnleashFlags> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(UnleashFlags::close);
        server.close();
    }

    @Override
    Flags flags() {
        return start(server.url());
    }

    @Override
    void decide(Flag flag, boolean enabled) {
        assertThat(flag).isEqualTo(REDEMPTION);
        server.switchRedemption(enabled);
    }

    @Test
    void knowsWhatWasDecidedFromTheFirstQuestionOn() {
        server.switchRedemption(false);

        assertThat(start(server.url()).isEnabled(REDEMPTION, ADA)).isFalse();
        assertThat(server.heard()).contains("GET /api/client/features " + RehearsedControlPlane.TOKEN);
    }

    @Test
    void staysOffAfterARestartWhileTheControlPlaneIsDead() {
        server.switchRedemption(false);
        startAndKeep().close();
        server.close();

        var restarted = start(server.url());

        assertThat(restarted.isEnabled(REDEMPTION, ADA)).isFalse();
        assertThat(restarted.isEnabled(UNKNOWN_ON, ADA)).isTrue();
    }

    @Test
    void followsTheControlPlaneAgainWhenItComesBack() {
        server.switchRedemption(false);
        startAndKeep().close();
        server.close();
        var restarted = start(server.url());

        try (var back = new RehearsedControlPlane(server.url().getPort())) {
            assertThat(back.url()).isEqualTo(server.url());
            await().atMost(Duration.ofSeconds(5)).until(() -> restarted.isEnabled(REDEMPTION, ADA));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"version\":2,\"features\":[{\"na", "{}", "[]"})
    void startsWithTheFallbackWhenTheDiskIsCorruptAndTheControlPlaneDead(String corrupt) throws IOException {
        Files.writeString(kept(), corrupt);
        server.close();

        assertThat(start(server.url()).isEnabled(REDEMPTION, ADA)).isTrue();
    }

    @Test
    void startsWithinItsTimeOutWhenTheControlPlaneIsDeadAndNothingIsKept() {
        server.close();
        var before = Instant.now();

        assertThat(start(server.url()).isEnabled(REDEMPTION, ADA)).isTrue();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void staysWithWhatHoldsAndKeepsItWhenTheAnswerIsGarbage() throws IOException {
        server.switchRedemption(false);
        var flags = startAndKeep();
        var before = Files.readString(kept());
        var asked = server.heard().size();

        server.publishFeatures("<html>a proxy</html>");

        await().atMost(Duration.ofSeconds(10)).until(() -> server.heard().size() > asked + 2);
        assertThat(flags.isEnabled(REDEMPTION, ADA)).isFalse();
        assertThat(kept()).hasContent(before);
    }

    @Test
    void callsNobodyWhenNoControlPlaneIsConfigured() {
        var before = Thread.getAllStackTraces().keySet();

        var flags = start(null);

        assertThat(flags.isEnabled(UNKNOWN_ON, ADA)).isTrue();
        assertThat(flags.isEnabled(UNKNOWN_OFF, ADA)).isFalse();
        assertThat(server.heard()).isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .noneMatch(thread -> thread.getName().startsWith("unleash"));
    }

    @Test
    void sendsCountsAndNeverTheCustomer() {
        var flags = start(server.url());
        flags.isEnabled(REDEMPTION, ADA);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> server.heard().stream().anyMatch(line -> line.startsWith("POST /api/client/metrics")));
        assertThat(server.sent()).isNotEmpty().noneMatch(body -> body.contains(ADA.value()));
    }

    private UnleashFlags startAndKeep() {
        var flags = start(server.url());
        await().atMost(Duration.ofSeconds(5)).until(() -> Files.exists(kept()));
        return flags;
    }

    private Path kept() {
        return directory.resolve("flags-ap-southeast-1.json");
    }

    private UnleashFlags start(@Nullable URI url) {
        var disk = new Disk(Optional.of(directory));
        var flags = new UnleashFlags(
                new Center(Optional.ofNullable(url)),
                new EachSecond(),
                SINGAPORE,
                new ProcessInstance("test-" + UUID.randomUUID()),
                new UnleashMemory(disk, SINGAPORE, new ObjectMapper()));
        open.add(flags);
        return flags;
    }

    private record Center(Optional<URI> url) implements ControlPlaneConfig {

        @Override
        public Optional<String> token() {
            return Optional.of(RehearsedControlPlane.TOKEN);
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration maxPollInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration maxSilence() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }
    }

    private record EachSecond() implements FlagConfig {

        @Override
        public Duration fetchInterval() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration metricsInterval() {
            return Duration.ofSeconds(1);
        }
    }
}
