package dev.atoll.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.ControlPlane;
import dev.atoll.runtime.center.LogOf;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.messaging.IdentifierModule;
import dev.atoll.runtime.region.ProcessInstance;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReportJobTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String GOLDEN = """
        {"process":"data-plane-api","instance":"node-7-4711","region":"ap-southeast-1","version":"0.1.0",\
        "startedAt":"2026-03-01T12:00:00Z","revision":-1}\
        """;

    @Test
    void reportsAgainAndAgainInTheFormOfTheContract() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.answers(202);
            var job = job(server.connect());
            job.start(new StartupEvent());

            await().atMost(SOON).until(() -> server.heard().size() >= 3);
            job.stop();
            assertThat(server.heard()).allSatisfy(report -> {
                assertThat(report.line()).isEqualTo("POST /api/v1/reports");
                assertThat(report.body()).isEqualTo(GOLDEN);
                assertThat(report.authorization()).isPresent();
            });
        }
    }

    @Test
    void warnsOnceWhileTheControlPlaneRefusesAndReportsOn() throws IOException {
        try (var server = new RehearsedControlPlane();
                var log = new LogOf(ReportJob.class)) {
            server.answers(503);
            var job = job(server.connect());
            job.start(new StartupEvent());

            await().atMost(SOON).until(() -> server.heard().size() >= 4);
            job.stop();
            assertThat(log.warnings()).isEqualTo(1);
        }
    }

    private static ReportJob job(ControlPlane controlPlane) {
        var json = new ObjectMapper()
                .registerModule(new IdentifierModule())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        var identity = new ProcessIdentity(
                "data-plane-api",
                "0.1.0",
                new RegionId("ap-southeast-1"),
                new ProcessInstance("node-7-4711"),
                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
        var decisions = new Decisions();
        var acks = new AckJob(controlPlane, decisions, identity, json, InstantSource.system());
        return new ReportJob(controlPlane, decisions, acks, identity, json, () -> Duration.ofMillis(20));
    }
}
