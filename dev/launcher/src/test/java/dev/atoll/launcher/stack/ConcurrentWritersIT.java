package dev.atoll.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.topology.ProgramPart;
import dev.atoll.launcher.topology.Topologies;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.TestServers;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two control planes as they ship, on one PostgreSQL, written to by many at once while one after the other is killed.
class ConcurrentWritersIT {

    private static final int WRITERS = 16;
    private static final int KILLS = 2;
    private static final int BETWEEN_KILLS = 100; // acknowledged writes
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>(); // by revision
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicBoolean writing = new AtomicBoolean(true);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @TempDir
    Path kept;

    private List<ProgramPart> replicas = List.of();

    @AfterEach
    void end() {
        http.close();
        replicas.stream().flatMap(replica -> replica.find().stream()).forEach(Server::kill);
    }

    @Test
    void losesNothingThatWasAcknowledgedThoughReplicasAreKilled() throws Exception {
        replicas = replicas();
        replicas.parallelStream().forEach(ProgramPart::start);

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS).forEach(writer -> writers.execute(() -> write(writer)));
            try {
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitMore();
                    var victim = replicas.get(random.nextInt(replicas.size()));
                    victim.find().orElseThrow().kill();
                    awaitMore(); // by the other one
                    victim.start();
                }
                awaitMore();
            } finally {
                writing.set(false);
            }
        }

        assertThat(unanswered).as("writes that were cut off").hasPositiveValue();
        var log = log();
        assertThat(log.keySet())
                .as("revisions (seed %d)", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(log).as("what was acknowledged (seed %d)", seed).containsAllEntriesOf(acknowledged);
        for (var replica : replicas) {
            var verified = get(replica, "/api/v1/changes/verify");
            assertThat(verified.path("intact").asBoolean()).isTrue();
            assertThat(verified.path("revision").asLong()).isEqualTo(log.size());
        }
    }

    private void awaitMore() {
        var enough = acknowledged.size() + BETWEEN_KILLS;
        Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() >= enough);
    }

    /// One value after the other, to either replica. A write without an answer may be in the log or not.
    private void write(int writer) {
        var key = "writer" + writer;
        for (var value = 0; writing.get(); value++) {
            var replica = replicas.get((writer + value) % replicas.size());
            var body = "{\"value\":%d,\"regions\":[\"*\"],\"reason\":\"a rehearsal\"}".formatted(value);
            try {
                var answer = http.send(
                        request(replica, "/api/v1/config/rehearsal/" + key)
                                .PUT(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    var revision = json.readTree(answer.body()).path("revision").asLong();
                    acknowledged.merge(revision, text("rehearsal." + key, value), ConcurrentWritersIT::twice);
                }
            } catch (IOException killed) {
                unanswered.incrementAndGet();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static String twice(String one, String other) {
        return "one revision for two: " + one + " and " + other;
    }

    private static String text(String key, long value) {
        return key + "=" + value;
    }

    private Map<Long, String> log() throws IOException, InterruptedException {
        var log = new TreeMap<Long, String>();
        long after = 0;
        JsonNode page;
        do {
            page = get(replicas.getFirst(), "/api/v1/changes?limit=500&after=" + after);
            page.path("changes")
                    .forEach(change -> log.put(
                            change.path("revision").asLong(),
                            text(
                                    change.path("key").asText(),
                                    change.path("value").asLong())));
            after = page.path("next").asLong();
        } while (page.path("more").asBoolean());
        return log;
    }

    private JsonNode get(ProgramPart replica, String path) throws IOException, InterruptedException {
        var answer = http.send(request(replica, path).GET().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static HttpRequest.Builder request(ProgramPart replica, String path) {
        return HttpRequest.newBuilder(URI.create(replica.url() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + replica.environment().get("ATOLL_ACCESS_ADMIN_TOKEN"))
                .header("Content-Type", "application/json");
    }

    /// The control plane of a stack, twice, on a database of this test.
    private List<ProgramPart> replicas() {
        assertThat(TestRepository.root().resolve("control-plane/target/quarkus-app/quarkus-run.jar"))
                .as("the build of the control plane: run the phase package, as ./atoll test does")
                .exists();
        var database = TestServers.shared().postgres("writers");
        var port = FreePorts.block(2);
        var original = (ProgramPart) Topologies.of(kept, port, "ap-southeast-1").part("control-plane");
        var environment = new HashMap<>(original.environment());
        database.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return Stream.of(0, 1)
                .map(index -> replica(original, environment, index, port + index))
                .toList();
    }

    private ProgramPart replica(ProgramPart original, Map<String, String> environment, int index, int port) {
        var own = new HashMap<>(environment);
        own.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        own.put("ATOLL_DATA_DIRECTORY", kept.resolve("data" + index).toString());
        return new ProgramPart(
                original.name() + "-" + index,
                original.code(),
                List.of(port),
                List.of(),
                own,
                kept.resolve("run" + index),
                kept.resolve("control-plane-" + index + ".log"));
    }
}
