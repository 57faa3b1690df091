package dev.atoll.launcher.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.launcher.stack.TestStack;
import dev.atoll.launcher.topology.ProgramPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a thousand regions cost one control plane: memory, CPU time, and how long it takes until all have
/// acknowledged a decision. The regions are simulated by this JVM, on the same machine: each holds a stream and
/// acknowledges what it is told, but verifies nothing.
class FollowersBenchmark {

    private static final int REGIONS = Integer.getInteger("atoll.bench.regions", 1_000);
    private static final int FLAGS = Integer.getInteger("atoll.bench.flags", 100);
    private static final int CHANGES = Integer.getInteger("atoll.bench.changes", 20);
    private static final int WARM_UP = 5;
    private static final long PATIENCE = 60; // seconds

    @Test
    void followOneControlPlane() throws Exception {
        try (var stack = TestStack.up(
                        "followers", part -> part.name().matches("center/postgres|control-plane"), "ap-southeast-1");
                var connecting = Executors.newVirtualThreadPerTaskExecutor()) {
            var controlPlane = restart((ProgramPart) stack.topology().part("control-plane"));
            var pid = controlPlane.find().orElseThrow().pid();
            var admin = Http.to(controlPlane.url(), "Bearer " + stack.secrets().admin());
            decideFlags(admin);
            var alone = memory(pid);

            var turn = new Turn(REGIONS);
            var regions = IntStream.range(0, REGIONS)
                    .mapToObj(i -> new SimulatedRegion(controlPlane.url(), name(i), token(i), turn))
                    .toList();
            regions.forEach(region -> connecting.execute(region::follow));
            assertThat(turn.await(PATIENCE)).as("all regions follow").isTrue();
            var toAll = new Times();
            decide(admin, turn, WARM_UP, new Times());
            var before = CpuTime.of(pid);
            decide(admin, turn, CHANGES, toAll);
            var milliseconds = CpuTime.of(pid) - before;
            var followed = memory(pid);
            regions.forEach(SimulatedRegion::close);

            System.out.printf(
                    "%n| %d regions, %d flags | |%n|---|---|%n| memory of the control plane without regions | %d MiB |%n"
                            + "| and with them | %d MiB, %.0f KiB a region |%n"
                            + "| its CPU time for one decision, acknowledged | %.2f ms a region |%n"
                            + "| until all have acknowledged a decision | p50 %.0f ms, max %.0f ms |%n%n",
                    REGIONS,
                    FLAGS,
                    alone / 1024,
                    followed / 1024,
                    (double) (followed - alone) / REGIONS,
                    milliseconds / CHANGES / REGIONS,
                    toAll.percentile(50),
                    toAll.percentile(100));
        }
    }

    private static void decideFlags(Http admin) {
        for (int i = 0; i < FLAGS; i++) {
            admin.put("/api/v1/flags/bench.flag-" + i, """
                    {"flag":{"enabled":true,"strategies":[{"name":"flexibleRollout","parameters":{"rollout":"50",\
                    "stickiness":"default","groupId":"bench"},"constraints":[{"contextName":"country",\
                    "operator":"IN","values":["sg","id","th"]}]}]},"regions":["*"],"reason":"to measure"}""");
        }
    }

    private static void decide(Http admin, Turn turn, int changes, Times toAll) throws InterruptedException {
        for (int i = 0; i < changes; i++) {
            turn.begin();
            var begin = System.nanoTime();
            admin.put(
                    "/api/v1/flags/bench.followers",
                    "{\"enabled\":" + (i % 2 == 0) + ",\"regions\":[\"*\"],\"reason\":\"to measure\"}");
            assertThat(turn.await(PATIENCE)).as("all regions acknowledge").isTrue();
            toAll.add(System.nanoTime() - begin);
        }
    }

    /// With the tokens of all those regions.
    private static ProgramPart restart(ProgramPart first) {
        first.find().orElseThrow().stop();
        var environment = new HashMap<>(first.environment());
        var tokens =
                IntStream.range(0, REGIONS).mapToObj(FollowersBenchmark::token).toList();
        environment.put("ATOLL_ACCESS_REGION_TOKENS", String.join(",", tokens));
        var second = new ProgramPart(
                first.name(),
                first.code(),
                List.of(first.port()),
                first.after(),
                environment,
                first.directory(),
                first.log());
        assertThat(second.start().pid()).isPositive();
        return second;
    }

    private static String name(int region) {
        return "te-" + region;
    }

    private static String token(int region) {
        return "*:" + name(region) + ".a-secret-of-the-benchmark";
    }

    /// Resident, in KiB.
    private static long memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
