package dev.atoll.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.endpoint.EndpointsFile;
import dev.atoll.launcher.endpoint.StackEndpoints;
import dev.atoll.launcher.stack.PartStatus.State;
import dev.atoll.launcher.topology.Code;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.ProgramPart;
import dev.atoll.launcher.topology.Topologies;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, small ones: what a stack does with them does not depend on what they are.
class StackIT {

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final int port = FreePorts.block(3);

    @TempDir
    Path kept;

    @AfterEach
    void end() {
        stack(part("a", 0), part("b", 1), part("c", 2)).down();
    }

    @Test
    void startsEachAfterThoseThatItWaitsFor() {
        Stack stack = stack(part("b", 1, "a"), part("a", 0));

        stack.up();

        assertThat(told).containsExactly("starting a", "ready a", "starting b", "ready b");
        assertThat(stack.status()).extracting(PartStatus::state).containsOnly(State.READY);
        assertThat(stack.status())
                .allMatch(part -> part.memory() > 0 && part.timeToReady().isPresent());
        assertThat(stack.endpoints().processes()).containsOnlyKeys("a", "b");
    }

    @Test
    void startsOnlyWhatIsMissingWhenItIsUpAlready() {
        stack(part("a", 0), part("b", 1)).up();
        long pid = pid(part("a", 0));
        stack(part("a", 0), part("b", 1)).kill("b");
        told.clear();

        stack(part("a", 0), part("b", 1)).up();

        assertThat(told).containsExactly("starting b", "ready b");
        assertThat(pid(part("a", 0))).isEqualTo(pid);
    }

    @Test
    void leavesNothingBehindWhenAPartDoesNotStart() throws IOException {
        Stack stack = stack(part("a", 0), broken("b", 1, "a"), part("c", 2, "b"));

        assertThatThrownBy(stack::up).isInstanceOf(StackNotStarted.class).hasMessage("Not started: b, c");

        assertThat(told).contains("failed b").doesNotContain("starting c");
        assertThat(part("a", 0).find()).isEmpty();
        assertThat(Files.readString(part("b", 1).log())).contains("this one is broken");
    }

    @Test
    void startsNothingWhenAPortIsTaken() throws IOException {
        try (ServerSocket _ = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            Stack stack = stack(part("a", 0), part("b", 1));

            assertThatThrownBy(stack::up)
                    .isInstanceOf(StackInTheWay.class)
                    .hasMessageContaining("port " + (port + 1) + " of b is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("--base-port");
            assertThat(told).isEmpty();
        }
    }

    @Test
    void bringsAKilledPartBackWithTheSettingsThatItHad() throws IOException, InterruptedException {
        Stack stack = stack(part("a", 0), part("b", 1));
        stack.up();
        String before = answer(0);

        assertThat(stack.kill("a")).isTrue();

        assertThat(stack.kill("a")).isFalse();
        assertThat(stack.status()).extracting(PartStatus::state).containsExactly(State.DOWN, State.READY);
        assertThat(stack.endpoints().processes()).containsOnlyKeys("b");
        stack.start("a");
        assertThat(answer(0)).isEqualTo(before);
        assertThat(stack.endpoints().processes()).containsOnlyKeys("a", "b");
    }

    @Test
    void isFoundAndStoppedByAnotherLauncher() {
        stack(part("a", 0), part("b", 1)).up();
        long pid = pid(part("a", 0));

        Stack other = stack(part("a", 0), part("b", 1));
        other.down();

        assertThat(told).contains("stopped a", "stopped b");
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(kept.resolve("endpoints.json")).doesNotExist();
        other.down();
    }

    @Test
    void doesNotMistakeAProcessThatHasTheIdOfAnEndedOne() throws IOException {
        Part part = part("a", 0);
        Path mark = Files.createDirectories(kept.resolve("run/a")).resolve("server.pid");
        Files.writeString(mark, ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");

        assertThat(part.find()).isEmpty();
        assertThat(stack(part).kill("a")).isFalse();
    }

    private Stack stack(Part... parts) {
        Topology all = Topologies.of(kept, 17_000, "ap-southeast-1");
        Topology topology = new Topology(List.of(parts), all.chosen(), all.regions(), all.ports(), all.places());
        StackEndpoints endpoints = new StackEndpoints(topology, Topologies.secrets(kept));
        EndpointsFile file = new EndpointsFile(kept.resolve("endpoints.json"), endpoints::view);
        return new Stack(topology, file, new Told());
    }

    private ProgramPart part(String name, int index, String... after) {
        return program(name, index, List.of(after), Map.of("TINY_SECRET", "secret of " + name));
    }

    private ProgramPart broken(String name, int index, String... after) {
        return program(name, index, List.of(after), Map.of("TINY_BROKEN", "yes"));
    }

    private ProgramPart program(String name, int index, List<String> after, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("TINY_PORT", Integer.toString(port + index));
        return new ProgramPart(
                name,
                new Code.MainClass(TinyProgram.class.getName(), TestRepository.classPath()),
                List.of(port + index),
                after,
                environment,
                kept.resolve("run").resolve(name),
                kept.resolve("logs").resolve(name + ".log"));
    }

    private static long pid(Part part) {
        return part.find().orElseThrow().pid();
    }

    private String answer(int index) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + (port + index) + "/health");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private class Told implements Progress {

        @Override
        public void starting(Part part) {
            told.add("starting " + part.name());
        }

        @Override
        public void ready(Part part, Server server, Duration after) {
            told.add("ready " + part.name());
        }

        @Override
        public void failed(Part part, RuntimeException why) {
            told.add("failed " + part.name());
        }

        @Override
        public void stopped(Part part) {
            told.add("stopped " + part.name());
        }
    }
}
