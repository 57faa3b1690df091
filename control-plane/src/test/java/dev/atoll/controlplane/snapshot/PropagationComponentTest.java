package dev.atoll.controlplane.snapshot;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static dev.atoll.controlplane.EmbeddedDatabase.TRUSTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.runtime.messaging.IdentifierModule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// How long it takes from the moment at which an operator's decision is committed until it holds in two nodes of
/// two regions, each of which reads, verifies and applies it as a follower does. All in one JVM, over HTTP.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PropagationComponentTest {

    private static final Logger LOG = Logger.getLogger(PropagationComponentTest.class);
    private static final int WARM_UP = 100; // of a JVM that never did this before
    private static final int CHANGES = WARM_UP + Integer.getInteger("atoll.propagation.changes", 100);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PROMISED = Duration.ofMillis(200);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new IdentifierModule());

    private final String key = "k" + UUID.randomUUID();

    @Test
    void holdsEverywhereWithinTheTimeThatIsPromised() throws Exception {
        List<List<Long>> appliedAt;
        var committedAt = new ArrayList<Long>();
        try (var one = new Node("ap-southeast-1", SINGAPORE);
                var two = new Node("ap-southeast-1", SINGAPORE);
                var three = new Node("ap-southeast-5", JAKARTA);
                var four = new Node("ap-southeast-5", JAKARTA);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var nodes = List.of(one, two, three, four);
            var reading = nodes.stream()
                    .map(node -> threads.submit((Callable<List<Long>>) node::followAll))
                    .toList();
            for (int i = 0; i < CHANGES; i++) {
                decideConfig("propagation", key, Integer.toString(i), "*");
                committedAt.add(System.nanoTime());
            }
            appliedAt = new ArrayList<>();
            for (var read : reading) {
                appliedAt.add(read.get());
            }
        }

        var took = new ArrayList<Long>();
        for (var node : appliedAt) {
            for (int i = WARM_UP; i < CHANGES; i++) {
                took.add(Math.max(0, node.get(i) - committedAt.get(i)) / 1_000_000);
            }
        }
        took.sort(Long::compare);
        var p50 = took.get(took.size() / 2);
        var p99 = took.get(took.size() * 99 / 100);
        LOG.infof(
                "2 regions x 2 nodes, %d answers: p50 %d ms, p99 %d ms, max %d ms",
                took.size(), p50, p99, took.getLast());
        assertThat(p99).isLessThanOrEqualTo(PROMISED.toMillis());
    }

    /// One node that follows its region.
    private final class Node implements AutoCloseable {

        private final EventStream stream;
        private Snapshot held;

        Node(String region, String token) throws IOException {
            var url = "http://127.0.0.1:" + RestAssured.port + "/api/v1/regions/" + region + "/stream";
            stream = EventStream.open(url, token, "", SOON);
            held = JSON.readValue(SignedText.parse(stream.next().data()).text(), Snapshot.class);
        }

        /// When each change held; several that came at once held at the same time.
        List<Long> followAll() {
            var times = new ArrayList<Long>();
            while (times.size() < CHANGES) {
                var value = followOne();
                var now = System.nanoTime();
                while (times.size() <= value) {
                    times.add(now);
                }
            }
            return times;
        }

        private int followOne() {
            try {
                var data = SignedText.parse(stream.next().data());
                held = JSON.readValue(data.text(), Delta.class).applyTo(held);
                assertThat(TRUSTED.verify(new SignedText(data.signatures(), held.toCanonicalJson())))
                        .isTrue();
                return held.decisions().stream()
                        .filter(decision -> decision.key().equals("propagation." + key))
                        .mapToInt(decision -> (int) decision.value())
                        .findFirst()
                        .orElse(-1);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
