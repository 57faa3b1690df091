package dev.atoll.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.endpoint.EndpointsFile;
import dev.atoll.launcher.endpoint.StackEndpoints;
import dev.atoll.launcher.secret.StackSecrets;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Topologies;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.process.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/// The processes of this build on ports and a directory of their own, for as long as a test or a benchmark runs.
public final class TestStack implements AutoCloseable {

    private final Path kept;
    private final Topology topology;
    private final Stack stack;

    /// Brings up what is needed of those regions.
    ///
    /// @param name names its directory under `.atoll/test`
    public static TestStack up(String name, Predicate<Part> which, String... regions) {
        var started = new TestStack(name, which, regions);
        started.stack.up();
        return started;
    }

    private TestStack(String name, Predicate<Part> which, String... regions) {
        assertThat(TestRepository.root().resolve("analytics-sink/sink/target/quarkus-app/quarkus-run.jar"))
                .as("the build of the processes: run the phase package, as ./atoll test does")
                .exists();
        kept = TestRepository.root()
                .resolve(".atoll/test/" + name + "-" + ProcessHandle.current().pid());
        topology = Topologies.of(kept, FreePorts.block(400), regions).only(which);
        var endpoints = new StackEndpoints(topology, secrets());
        stack = new Stack(topology, new EndpointsFile(kept.resolve("endpoints.json"), endpoints::view), new Silent());
    }

    public Stack stack() {
        return stack;
    }

    public Topology topology() {
        return topology;
    }

    public StackSecrets secrets() {
        return Topologies.secrets(kept);
    }

    /// Where the processes and their servers write what they keep and what they log.
    public Path kept() {
        return kept;
    }

    @Override
    public void close() {
        stack.down();
        if (Files.exists(kept.resolve("keep"))) {
            return; // a failed run, to be looked at
        }
        Trees.delete(kept);
    }

    private static final class Silent implements Progress {

        @Override
        public void starting(Part part) {}

        @Override
        public void ready(Part part, Server server, Duration after) {}

        @Override
        public void failed(Part part, RuntimeException why) {}

        @Override
        public void stopped(Part part) {}
    }
}
