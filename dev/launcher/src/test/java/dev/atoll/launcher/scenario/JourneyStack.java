package dev.atoll.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.endpoint.EndpointsFile;
import dev.atoll.launcher.endpoint.EndpointsView;
import dev.atoll.launcher.endpoint.StackEndpoints;
import dev.atoll.launcher.stack.Progress;
import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Topologies;
import dev.atoll.launcher.topology.Topology;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole stack with two regions, on ports of its own, for as long as a test class runs.
final class JourneyStack implements AutoCloseable {

    static final String SINGAPORE = "ap-southeast-1";
    static final String JAKARTA = "ap-southeast-5";

    private final Path kept = TestRepository.root()
            .resolve(".atoll/test/journey-" + ProcessHandle.current().pid());
    private final Topology topology = Topologies.of(kept, FreePorts.block(400), SINGAPORE, JAKARTA);
    private final Stack stack;

    JourneyStack() {
        assertThat(TestRepository.root().resolve("analytics-sink/sink/target/quarkus-app/quarkus-run.jar"))
                .as("the build of the processes: run the phase package, as ./atoll test does")
                .exists();
        var endpoints = new StackEndpoints(topology, Topologies.secrets(kept));
        stack = new Stack(topology, new EndpointsFile(kept.resolve("endpoints.json"), endpoints::view), new Silent());
        stack.up();
    }

    Stage stage() {
        return new Stage(stack.endpoints(), stack::kill, stack::start);
    }

    EndpointsView endpoints() {
        return stack.endpoints();
    }

    /// The errors that the region's data plane logged, with where they came from: what a failed promise is explained
    /// by.
    String errors(String region) {
        try (Stream<String> lines =
                Files.lines(kept.resolve("logs").resolve(region).resolve("data-plane.log"))) {
            return lines.filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by"))
                    .limit(20)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the processes and their servers write what they log.
    Path kept() {
        return kept;
    }

    /// The name server of the center's bus.
    String centerNameServer() {
        return "127.0.0.1:" + (topology.ports().base() + 30);
    }

    /// The sink's database, in the form that JDBC reads.
    String sinkDatabase() {
        return "jdbc:postgresql://127.0.0.1:%d/sink?user=atoll&password=atoll"
                .formatted(topology.ports().base() + 20);
    }

    /// A region's shop with new customers, who hold phones of its country.
    Shop shop(String region, int customers) {
        return stage().shops(People.in(region, customers)).stream()
                .filter(shop -> shop.region().equals(region))
                .findFirst()
                .orElseThrow();
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
