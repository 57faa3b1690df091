package dev.atoll.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.RehearsedControlPlane;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.DecisionsOfTests;
import dev.atoll.runtime.messaging.IdentifierModule;
import dev.atoll.runtime.region.ProcessInstance;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AckJobTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

    private final Decisions decisions = new Decisions();

    @Test
    void acknowledgesEachRevisionInOrderAlsoWhatIsOvertaken() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.answers(202);
            var job = job(server);
            job.start(new StartupEvent());

            hold(1, 50);

            await().atMost(SOON).until(() -> server.heard().size() >= 50);
            job.stop();
            assertThat(heard(server)).containsExactlyElementsOf(revisions(1, 50));
        }
    }

    @Test
    void acknowledgesLaterWhatTheControlPlaneCouldNotHear() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.answers(503);
            var job = job(server);
            job.start(new StartupEvent());
            hold(1, 3);
            await().atMost(SOON).until(() -> server.heard().size() >= 3); // the first of them, three times
            var before = server.heard().size();

            server.answers(202);
            job.again();

            await().atMost(SOON).until(() -> heard(server).contains(3));
            job.stop();
            assertThat(heard(server).subList(before, before + 3)).containsExactly(1, 2, 3);
        }
    }

    @Test
    void saysAgainWhatItSaidLast() throws IOException {
        try (var server = new RehearsedControlPlane()) {
            server.answers(202);
            var job = job(server);
            job.start(new StartupEvent());
            hold(1, 1);
            await().atMost(SOON).until(() -> server.heard().size() == 1);

            await().atMost(SOON)
                    .until(
                            () -> { // while the first is still on its way there is nothing to say again
                                job.again();
                                return server.heard().size() > 1;
                            });

            job.stop();
            assertThat(heard(server)).containsOnly(1);
        }
    }

    private void hold(int first, int last) {
        revisions(first, last).forEach(revision -> DecisionsOfTests.hold(decisions, revision));
    }

    private static List<Integer> revisions(int first, int last) {
        var revisions = new ArrayList<Integer>();
        for (var revision = first; revision <= last; revision++) {
            revisions.add(revision);
        }
        return revisions;
    }

    private static List<Integer> heard(RehearsedControlPlane server) {
        return server.heard().stream()
                .map(ack -> REVISION.matcher(ack.body()))
                .filter(found -> found.find())
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private AckJob job(RehearsedControlPlane server) {
        var json = new ObjectMapper()
                .registerModule(new IdentifierModule())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        var identity = new ProcessIdentity(
                "data-plane-api", "0.1.0", new RegionId("ap-southeast-1"), new ProcessInstance("node-7-4711"), NOON);
        return new AckJob(server.connect(), decisions, identity, json, NOON);
    }
}
