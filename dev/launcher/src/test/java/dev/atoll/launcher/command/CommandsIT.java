package dev.atoll.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.topology.Places;
import dev.atoll.servers.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real, small stack through the commands: the center's servers, the control plane and the partners.
class CommandsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final List<String> SMALL =
            List.of("center/postgres", "center/rocketmq", "control-plane", "partners");

    private final Path repository = TestRepository.root();
    private final Path kept =
            repository.resolve(".atoll/test/launcher-" + ProcessHandle.current().pid());
    private final String base = Integer.toString(FreePorts.block(100));
    private final Invocation atoll = new Invocation(
            new Places(repository, kept, TestRepository.classPath(), List.of(), Optional.empty(), false), SMALL);

    @BeforeEach
    void needsABuild() {
        assertThat(repository.resolve("control-plane/target/quarkus-app/quarkus-run.jar"))
                .as("the build of the control plane: run the phase package, as ./atoll test does")
                .exists();
    }

    @AfterEach
    void end() {
        atoll.run("down");
        dev.atoll.servers.process.Trees.delete(kept);
    }

    @Test
    void rehearsesTheDeathOfTheControlPlane() throws IOException, InterruptedException {
        assertThat(atoll.run("up", "--detach", "--base-port", base)).isZero();
        awaitReady();
        assertThat(atoll.printed()).contains("4 processes");
        List<Long> pids = new ArrayList<>(pids());
        JsonNode controlPlane = endpoints().path("controlPlane");
        assertThat(change(controlPlane)).isEqualTo(200);

        assertThat(atoll.run("up", "--detach", "--containers")).isOne(); // not while its servers are processes
        assertThat(atoll.complained()).contains("./atoll down");
        assertThat(atoll.run("kill", "control-plane")).isZero();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(atoll.run("status", "--json")).isOne();
            assertThat(JSON.readTree(atoll.printed()).findValuesAsText("state"))
                    .containsExactly("ready", "ready", "down", "ready");
        });
        assertThat(endpoints().path("processes").has("control-plane")).isFalse();
        assertThat(atoll.run("start", "control-plane")).isZero();
        awaitReady();
        assertThat(change(controlPlane)).isEqualTo(200); // the token of before still opens it
        assertThat(atoll.run("logs", "-n", "5", "control-plane")).isZero();
        assertThat(atoll.printed()).contains("Listening on");
        pids.addAll(pids());

        assertThat(atoll.run("down")).isZero();

        assertThat(pids).hasSize(8).noneMatch(CommandsIT::isAlive);
        assertThat(kept.resolve("endpoints.json")).doesNotExist();
        assertThat(atoll.run("status")).isOne();
        assertThat(atoll.complained()).contains("./atoll up");
    }

    @Test
    void saysWhatIsWrongWithARegionThatDoesNotExist() {
        assertThat(atoll.run("up", "--regions", "atlantis", "--base-port", base))
                .isOne();

        assertThat(atoll.complained()).contains("There is no region 'atlantis'", "ap-southeast-1");
    }

    @Test
    void explainsEachCommand() {
        for (String command : List.of("up", "kill", "demo", "doctor", "logs")) {
            assertThat(atoll.run(command, "--help")).isZero();
            assertThat(atoll.printed()).contains("Usage: atoll " + command);
        }
    }

    @Test
    void saysWhatIsWrongWithACommandThatDoesNotExist() {
        assertThat(atoll.run("explode")).isEqualTo(2);
    }

    /// A process that is busy may not say in time that it is ready.
    private void awaitReady() {
        await().atMost(SOON).until(() -> atoll.run("status") == 0);
    }

    private JsonNode endpoints() throws IOException {
        return JSON.readTree(kept.resolve("endpoints.json").toFile());
    }

    private List<Long> pids() throws IOException {
        return endpoints().path("processes").findValues("pid").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    private static boolean isAlive(long pid) {
        return Optional.of(pid)
                .flatMap(ProcessHandle::of)
                .filter(process -> !isZombie(process.pid()))
                .isPresent();
    }

    /// Children of this JVM stay as zombies until it asks for their end.
    private static boolean isZombie(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.anyMatch(line -> line.startsWith("State:") && line.contains("Z"));
        } catch (IOException e) {
            return true; // gone
        }
    }

    private static int change(JsonNode controlPlane) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(controlPlane.path("url").asText() + "/api/v1/flags/coupon.redemption"))
                .header(
                        "Authorization",
                        "Bearer " + controlPlane.path("adminToken").asText())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("""
                    {"enabled":true,"regions":["ap-southeast-1"],"reason":"rehearsal"}\
                    """))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
