package dev.atoll.launcher.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.launcher.stack.TestStack;
import dev.atoll.launcher.topology.ProgramPart;
import io.getunleash.DefaultUnleash;
import io.getunleash.util.UnleashConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long it takes from an operator's decision until the answer flips in every node of two regions with two
/// nodes each, asked over HTTP (OFREP); beside the Unleash SDK as it comes, which polls; and the write alone,
/// before whose end nothing can flip. All on one machine: there is no distance between center and regions.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class PropagationBenchmark {

    private static final int WARM_UP = 50;
    private static final int CHANGES = Integer.getInteger("atoll.bench.changes", 1_000);
    private static final int PEER_CHANGES = Integer.getInteger("atoll.bench.peer-changes", 20);
    private static final int PEER_INTERVAL = 15_000; // milliseconds, as the SDK polls
    private static final double PROMISED = 200; // milliseconds
    private static final List<String> REGIONS = List.of("ap-southeast-1", "ap-southeast-5");
    private static final String FLAG = "bench.propagation";

    private static TestStack stack;
    private static Http center;
    private static String token;
    private boolean enabled;

    @BeforeAll
    static void up() {
        stack = TestStack.up(
                "propagation",
                part -> !part.name().matches("sink|partners|.*/(adapters|anonymizer|rocketmq)"),
                REGIONS.toArray(String[]::new));
        center = Http.to(
                program("control-plane").url(), "Bearer " + stack.secrets().admin());
        token = center.post(
                        "/api/v1/tokens",
                        "{\"name\":\"bench\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"to measure\"}")
                .path("secret")
                .asText();
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    @Test
    void reachesEveryNodeInTime() throws InterruptedException {
        var second = REGIONS.stream().map(PropagationBenchmark::secondNode).toList();
        var nodes = new ArrayList<>(second);
        REGIONS.forEach(region -> nodes.add(program(region + "/data-plane")));
        var servers = second.stream().map(ProgramPart::start).toList();
        decide(); // so that there is a flag to ask for
        var watchers = nodes.stream().map(node -> watch(node.url(), enabled)).toList();
        try {
            decide();
            for (var watcher : watchers) {
                assertThat(watcher.nextFlip()).isPositive();
            }
            new Run().measure(watchers, WARM_UP, 0);
            var ours = new Run();
            ours.measure(watchers, CHANGES, 0);
            var peer = peer();

            System.out.printf(
                    "%n| until the answer flips, ms | answers | p50 | p99 | max |%n|---|---|---|---|---|%n%s%n%s%n%s%n%s%n%n",
                    ours.sinceCommit.row("Atoll: 2 regions x 2 nodes, since the commit was answered"),
                    ours.sinceRequest.row("the same, since the operator asked for it"),
                    peer.sinceCommit.row("Unleash Java SDK 12.2.3 as it comes, polling the same control plane"),
                    ours.write.row("the limit: the write itself, from the request to the answer"));
            assertThat(ours.sinceCommit.percentile(99)).isLessThanOrEqualTo(PROMISED);
        } finally {
            watchers.forEach(Watcher::close);
            servers.forEach(server -> server.stop());
        }
    }

    private Run peer() throws InterruptedException {
        var config = UnleashConfig.builder()
                .appName("bench")
                .instanceId("bench")
                .unleashAPI(program("control-plane").url() + "/api")
                .apiKey(stack.secrets().region(new RegionId(REGIONS.getFirst())))
                .synchronousFetchOnInitialisation(true)
                .build();
        var sdk = new DefaultUnleash(config);
        var run = new Run();
        try (var watcher = new Watcher(() -> sdk.isEnabled(FLAG))) {
            run.measure(List.of(watcher), PEER_CHANGES, PEER_INTERVAL);
        } finally {
            sdk.shutdown();
        }
        return run;
    }

    private void decide() {
        enabled = !enabled;
        var before = center.put(
                "/api/v1/flags/" + FLAG, "{\"enabled\":" + enabled + ",\"regions\":[\"*\"],\"reason\":\"to measure\"}");
        assertThat(before.path("revision").asLong()).isPositive();
    }

    private static Watcher watch(String url, boolean first) {
        var region = Http.to(url, token);
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> isEnabled(region) == first);
        return new Watcher(() -> isEnabled(region));
    }

    private static boolean isEnabled(Http region) {
        return region.post("/ofrep/v1/evaluate/flags/" + FLAG, "{\"context\":{\"targetingKey\":\"ada\"}}")
                .path("value")
                .asBoolean();
    }

    private static ProgramPart program(String name) {
        return (ProgramPart) stack.topology().part(name);
    }

    /// Another node of the region, with a port and a directory of its own.
    private static ProgramPart secondNode(String region) {
        var first = program(region + "/data-plane");
        var port = first.port() + 50;
        var environment = new HashMap<>(first.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("ATOLL_DATA_DIRECTORY", environment.get("ATOLL_DATA_DIRECTORY") + "-second");
        return new ProgramPart(
                first.name() + "-second",
                first.code(),
                List.of(port),
                first.after(),
                environment,
                first.directory().resolveSibling("data-plane-second"),
                first.log().resolveSibling("data-plane-second.log"));
    }

    /// Decisions one after the other, each once all have heard of the one before.
    private final class Run {

        private final Times write = new Times();
        private final Times sinceRequest = new Times();
        private final Times sinceCommit = new Times();
        private final RandomGenerator random = new Random(7);

        /// @param pause at most so many milliseconds before each, so that it falls anywhere between two polls
        void measure(List<Watcher> watchers, int changes, int pause) throws InterruptedException {
            for (int i = 0; i < changes; i++) {
                Thread.sleep(pause == 0 ? 0 : random.nextInt(pause));
                var asked = System.nanoTime();
                decide();
                var committed = System.nanoTime();
                write.add(committed - asked);
                for (var watcher : watchers) {
                    var flip = watcher.nextFlip();
                    sinceRequest.add(flip - asked);
                    sinceCommit.add(Math.max(0, flip - committed));
                }
            }
        }
    }
}
