package dev.atoll.launcher.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.launcher.TestRepository;
import dev.atoll.launcher.stack.TestStack;
import dev.atoll.launcher.topology.Code;
import dev.atoll.launcher.topology.ProgramPart;
import dev.atoll.servers.FreePorts;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What one poll of an SDK costs a server in CPU time: for whoever has nothing yet, and for whoever has it all
/// (304). Asked as the Unleash Java SDK asks, beside Unleash's own server with the same flags, and plain Vert.x
/// with the same bytes. All take turns, there and back. What the clients and the databases take is in none of
/// the figures.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class ClientFeaturesBenchmark {

    private static final int FLAGS = Integer.getInteger("atoll.bench.flags", 350);
    private static final int ROUNDS = Integer.getInteger("atoll.bench.rounds", 6);
    private static final int REQUESTS = Integer.getInteger("atoll.bench.requests", 40_000);
    private static final boolean WITH_PEER = Boolean.parseBoolean(System.getProperty("atoll.bench.peer", "true"));
    private static final int LARGER = 4; // a full answer takes about so many times as long as an empty one
    private static final double SHARE_OF_CENTER = 1 / 10.0; // it looks into its log each time
    private static final double SHARE_OF_PEER = 1 / 20.0; // it takes long
    private static final double BESIDE_PEER = 1 / 15.0;
    private static final double BESIDE_LIMIT = 1.15;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NODE = "ap-southeast-1/data-plane";
    private static final String REGION = "ap-southeast-1";

    private static TestStack stack;
    private static Target ours;
    private static Target limit;
    private static Target direct;
    private static Target center;
    private static Optional<Target> unleash;
    private static Optional<Target> uncompressed;
    private static final Deque<Runnable> running = new ArrayDeque<>(); // how each is ended, the last one first

    @BeforeAll
    static void up() throws IOException {
        var request = ClientRequest.recorded();
        stack = TestStack.up(
                "client-features",
                part -> !part.name().matches("sink|partners|.*/(adapters|anonymizer|rocketmq)"),
                REGION);
        running.push(stack::close);
        var peer = WITH_PEER ? UnleashServer.start(stack.kept()) : Optional.<UnleashServer>empty();
        peer.ifPresent(server -> running.push(server::close));
        var flags = RealisticFlags.export(
                FLAGS, peer.map(ClientFeaturesBenchmark::segments).orElse(List.of(1, 2, 3)));
        peer.ifPresent(server -> server.take(flags));
        ours = new Target("Atoll: the data plane of a region", running(NODE), request, decide(flags), 1);
        await().ignoreExceptions().atMost(SOON).until(() -> ours.flags() == FLAGS);
        limit = new Target("the limit: a buffer of the same bytes in plain Vert.x", serve("heap"), request, "", 1);
        direct = new Target("the same, kept outside the heap", serve("direct"), request, "", 1);
        center = new Target(
                "Atoll: the control plane",
                running("control-plane"),
                request,
                stack.secrets().region(new RegionId(REGION)),
                SHARE_OF_CENTER);
        unleash = peer.map(server -> target("unleash-server " + UnleashServer.VERSION, server, request));
        uncompressed = peer.map(server -> target("the same, asked for no compression", server, request.uncompressed()));
        System.out.printf("%nEach request sends %s%n", request.lines());
    }

    @AfterAll
    static void down() {
        running.forEach(Runnable::run);
    }

    @Test
    void takesLittleMoreThanItsBytes() throws InterruptedException {
        var everything = measure("everything", target -> target.everything(REQUESTS / LARGER));
        measure("nothing new (304)", target -> target.nothingNew(REQUESTS));

        assertThat(targets()).allMatch(target -> target.flags() == FLAGS);
        assertThat(times(everything, limit)).as("beside the limit").isLessThanOrEqualTo(BESIDE_LIMIT);
        unleash.ifPresent(peer ->
                assertThat(times(everything, peer)).as("beside the peer").isLessThanOrEqualTo(BESIDE_PEER));
    }

    private static List<Target> targets() {
        return Stream.of(Stream.of(ours, limit, direct, center), unleash.stream(), uncompressed.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /// In turns, there and back.
    private static Map<Target, Column> measure(String answered, Function<Target, Column> column)
            throws InterruptedException {
        Map<Target, Column> columns = new LinkedHashMap<>();
        targets().forEach(target -> columns.put(target, column.apply(target)));
        for (var one : columns.values()) {
            one.warmUp();
        }
        var there = List.copyOf(columns.values());
        for (var round = 0; round < ROUNDS; round++) {
            for (var one : there) {
                one.turn();
            }
            for (var one : there.reversed()) {
                one.turn();
            }
        }
        System.out.printf(
                "%n| %s: CPU time a request, µs | turns | median | spread | bytes | ours beside it |%n|---|---|---|---|---|---|%n",
                answered);
        columns.forEach((target, one) -> System.out.printf(
                "| %s | %s | %d | %.4f |%n",
                target.name(), one.figures(), target.everything().body().length, times(columns, target)));
        return columns;
    }

    /// How many times as long ours takes as the other.
    private static double times(Map<Target, Column> columns, Target other) {
        return median(columns, ours) / median(columns, other);
    }

    private static double median(Map<Target, Column> columns, Target target) {
        return Objects.requireNonNull(columns.get(target)).median();
    }

    private static Target target(String name, UnleashServer peer, ClientRequest request) {
        return new Target(name, peer.server(), request, UnleashServer.CLIENT, SHARE_OF_PEER);
    }

    /// In the peer; flags name them by the ids that it gave.
    private static List<Integer> segments(UnleashServer server) {
        return IntStream.range(0, RealisticFlags.SEGMENTS.size())
                .mapToObj(i -> server.addSegment(RealisticFlags.SEGMENTS.get(i), RealisticFlags.constraints(i)))
                .toList();
    }

    /// In ours.
    ///
    /// @return a token that shows them
    private static String decide(JsonNode flags) {
        var center = Http.to(
                ((ProgramPart) stack.topology().part("control-plane")).url(),
                "Bearer " + stack.secrets().admin());
        var body = JsonNodeFactory.instance.objectNode().put("reason", "to measure");
        body.putObject("environments").putArray(RealisticFlags.ENVIRONMENT).add("*");
        body.set("data", flags);
        center.post("/api/v1/flags/import", body.toString());
        return center.post(
                        "/api/v1/tokens",
                        "{\"name\":\"bench\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"to measure\"}")
                .path("secret")
                .asText();
    }

    /// A [BufferServer] with the answer of ours.
    private static Server serve(String kept) throws IOException {
        var port = FreePorts.one();
        var answer = ours.everything();
        var body = stack.kept().resolve("body.json");
        Files.write(body, answer.body());
        var server = new ProgramPart(
                        "buffer-" + kept,
                        new Code.MainClass(BufferServer.class.getName(), TestRepository.classPath()),
                        List.of(port),
                        List.of(),
                        Map.of(
                                "PORT",
                                Integer.toString(port),
                                "BODY",
                                body.toString(),
                                "TAG",
                                answer.tag(),
                                "KEPT",
                                kept),
                        stack.kept().resolve("buffer-" + kept),
                        stack.kept().resolve("logs/buffer-" + kept + ".log"))
                .start();
        running.push(server::stop);
        return server;
    }

    private static Server running(String part) {
        return stack.topology().part(part).find().orElseThrow();
    }
}
