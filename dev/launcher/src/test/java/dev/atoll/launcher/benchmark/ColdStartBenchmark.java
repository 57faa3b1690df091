package dev.atoll.launcher.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.launcher.stack.TestStack;
import dev.atoll.launcher.topology.ProgramPart;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long it takes from the start of a data plane until it answers its first flag, with the control plane alive and
/// killed, in turn. What it decides on then comes from the control plane, or from its disk and the region's Redis.
@SuppressWarnings("NullAway.Init") // filled in by JUnit
class ColdStartBenchmark {

    private static final int ROUNDS = Integer.getInteger("atoll.bench.rounds", 8);
    private static final double AS_FAST = 1.1; // what differs by chance from one start to the next
    private static final String REGION = "ap-southeast-1";
    private static final String NODE = REGION + "/data-plane";
    private static final String CENTER = "control-plane";
    private static final String FLAG = "bench.cold-start";

    private static TestStack stack;
    private static Http region;

    @BeforeAll
    static void up() {
        stack = TestStack.up(
                "cold-start", part -> !part.name().matches("sink|partners|.*/(adapters|anonymizer|rocketmq)"), REGION);
        var center = Http.to(url(CENTER), "Bearer " + stack.secrets().admin());
        center.put("/api/v1/flags/" + FLAG, "{\"enabled\":true,\"regions\":[\"*\"],\"reason\":\"to measure\"}");
        var token = center.post(
                        "/api/v1/tokens",
                        "{\"name\":\"bench\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"to measure\"}")
                .path("secret")
                .asText();
        region = Http.to(url(NODE), token);
        await().atMost(Duration.ofSeconds(30)).until(ColdStartBenchmark::answers);
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    @Test
    void answersItsFirstFlagAsFastWithoutTheControlPlane() {
        var alive = new Times();
        var dead = new Times();
        start(); // the first start after a build is slower than all others
        for (var round = 0; round < ROUNDS; round++) {
            alive.add(start());
            stack.stack().kill(CENTER);
            dead.add(start());
            stack.stack().start(CENTER);
        }

        System.out.printf(
                "%n| from the start to the first flag, ms | starts | p50 | p99 | max |%n|---|---|---|---|---|%n%s%n%s%n%n",
                alive.row("with the control plane"), dead.row("with the control plane killed"));
        assertThat(dead.percentile(50)).isLessThanOrEqualTo(alive.percentile(50) * AS_FAST);
    }

    /// Starts the data plane anew; in nanoseconds until it answered.
    private static long start() {
        stack.stack().kill(NODE);
        var begun = System.nanoTime();
        var starting = Thread.ofVirtual().start(() -> stack.stack().start(NODE));
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(2)).until(ColdStartBenchmark::answers);
        var took = System.nanoTime() - begun;
        await().atMost(Duration.ofMinutes(2)).until(() -> !starting.isAlive());
        return took;
    }

    private static boolean answers() {
        try {
            return region.post("/ofrep/v1/evaluate/flags/" + FLAG, "{\"context\":{\"targetingKey\":\"ada\"}}")
                    .path("value")
                    .asBoolean();
        } catch (RuntimeException | AssertionError notYet) {
            return false;
        }
    }

    private static String url(String program) {
        return ((ProgramPart) stack.topology().part(program)).url();
    }
}
