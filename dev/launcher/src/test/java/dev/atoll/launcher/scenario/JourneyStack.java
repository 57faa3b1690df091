package dev.atoll.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.endpoint.EndpointsView;
import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.stack.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The whole stack with two regions, on ports of its own, for as long as a test class runs.
final class JourneyStack implements AutoCloseable {

    static final String SINGAPORE = "ap-southeast-1";
    static final String JAKARTA = "ap-southeast-5";

    private final TestStack test = TestStack.up("journey", part -> true, SINGAPORE, JAKARTA);
    private final Stack stack = test.stack();
    private final Path kept = test.kept();
    private final Map<String, String> traces = new HashMap<>(); // by id
    private final int basePort = test.topology().ports().base();

    Stage stage() {
        return new Stage(stack.endpoints(), this::kill, stack::start);
    }

    /// The control plane takes the traces along that it remembers.
    private void kill(String name) {
        if (name.equals("control-plane")) {
            keepTraces();
        }
        stack.kill(name);
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

    /// Keeps what the control plane remembers of the traces until now, since it forgets the oldest.
    void keepTraces() {
        var all = stage().controlPlane().traces();
        assertThat(all).as("traces since they were last kept, of 2,000 at most").hasSizeLessThan(2_000);
        all.stream()
                .map(trace -> trace.path("id").asText())
                .forEach(id -> traces.put(id, stage().controlPlane().trace(id).toString()));
    }

    /// Every trace there was, with all its spans, as JSON.
    List<String> traces() {
        keepTraces();
        return List.copyOf(traces.values());
    }

    /// Where the processes and their servers write what they log.
    Path kept() {
        return kept;
    }

    /// The name server of the center's bus.
    String centerNameServer() {
        return "127.0.0.1:" + (basePort + 30);
    }

    /// The sink's database, in the form that JDBC reads.
    String sinkDatabase() {
        return "jdbc:postgresql://127.0.0.1:%d/sink?user=atoll&password=atoll".formatted(basePort + 20);
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
        test.close();
    }
}
