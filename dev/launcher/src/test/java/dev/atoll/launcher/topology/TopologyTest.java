package dev.atoll.launcher.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {

    @TempDir
    Path kept;

    private Topology topology;

    @BeforeEach
    void read() {
        topology = Topologies.of(kept, 17_000, "ap-southeast-1", "ap-southeast-5");
    }

    @Test
    void isTheTableThatTheDocumentsPromise() {
        assertThat(topology.parts().stream().map(TopologyTest::line))
                .containsExactly("""
                    center/postgres [17020] after []
                    center/rocketmq [17030, 17034, 17032, 17038] after []
                    control-plane [17000] after [center/postgres]
                    sink [17001] after [center/postgres, center/rocketmq]
                    partners [17080, 17081, 17082, 17083, 17084, 17085] after []
                    ap-southeast-1/postgres [17120] after []
                    ap-southeast-1/redis [17121] after []
                    ap-southeast-1/rocketmq [17130, 17134, 17132, 17138] after []
                    ap-southeast-1/data-plane [17100] after [ap-southeast-1/postgres, ap-southeast-1/redis]
                    ap-southeast-1/adapters [17101] after [ap-southeast-1/postgres, ap-southeast-1/rocketmq]
                    ap-southeast-1/anonymizer [17102] after [ap-southeast-1/postgres, ap-southeast-1/rocketmq]
                    ap-southeast-5/postgres [17220] after []
                    ap-southeast-5/redis [17221] after []
                    ap-southeast-5/rocketmq [17230, 17234, 17232, 17238] after []
                    ap-southeast-5/data-plane [17200] after [ap-southeast-5/postgres, ap-southeast-5/redis]
                    ap-southeast-5/adapters [17201] after [ap-southeast-5/postgres, ap-southeast-5/rocketmq]
                    ap-southeast-5/anonymizer [17202] after [ap-southeast-5/postgres, ap-southeast-5/rocketmq]
                    """.lines().toArray(String[]::new));
    }

    @Test
    void givesARegionTheSamePortsWhoeverRunsBesideIt() {
        Topology alone = Topologies.of(kept, 17_000, "eu-central-1");

        assertThat(alone.part("eu-central-1/postgres").port()).isEqualTo(17_520);
    }

    @Test
    void looksForItsNativeExecutablesBeforeAnythingStarts() throws IOException {
        Topology natives = Topologies.natives(kept, List.of("anonymizer", "sink"));
        Path target = Files.createDirectories(kept.resolve("analytics-sink/anonymizer/target"));
        Files.createFile(target.resolve("anonymizer-7-runner"));

        topology.requireNatives();
        assertThatThrownBy(natives::requireNatives)
                .isInstanceOf(NotBuilt.class)
                .hasMessage("The native executable of sink is not built: run ./atoll native sink");

        Files.createFile(Files.createDirectories(kept.resolve("analytics-sink/sink/target"))
                .resolve("sink-7-runner"));
        natives.requireNatives();
    }

    @Test
    void knowsWhichModulesMayBeNativeExecutables() {
        assertThatThrownBy(() -> Topologies.natives(kept, List.of("data-plane")).requireNatives())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("adapters, anonymizer, control-plane, data-plane-api, sink");
    }

    @Test
    void knowsARegionByItsNameAsAllOfItsParts() {
        assertThat(topology.named("ap-southeast-5"))
                .hasSize(6)
                .allMatch(part -> part.name().startsWith("ap-southeast-5/"));
        assertThat(topology.named("sink")).containsExactly(topology.part("sink"));
        assertThatThrownBy(() -> topology.named("ap-southeast")).isInstanceOf(UnknownPart.class);
    }

    @Test
    void isTheSameTableWhenTheServersRunInContainers() {
        Topology contained = Topologies.contained(kept, 17_000, "ap-southeast-1", "ap-southeast-5");

        assertThat(contained.parts().stream().map(TopologyTest::line))
                .containsExactlyElementsOf(
                        topology.parts().stream().map(TopologyTest::line).toList());
        assertThat(contained.parts().stream().map(Part::log))
                .containsExactlyElementsOf(
                        topology.parts().stream().map(Part::log).toList());
        assertThat(contained.parts().stream().filter(ServerPart.class::isInstance))
                .hasSize(8)
                .allMatch(ServerPart.Contained.class::isInstance);
    }

    @Test
    void givesNoPortTwice() {
        Topology all = Topologies.of(
                kept, 20_000, "ap-southeast-1", "ap-southeast-5", "ap-southeast-7", "cn-hangzhou", "eu-central-1");
        List<Integer> ports =
                all.parts().stream().flatMap(part -> part.ports().stream()).toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 21_000);
    }

    @Test
    void letsOnlyTheAnonymizerReachBothItsRegionAndTheCenter() {
        String center = "127.0.0.1:17030";
        for (ProgramPart program : programs()) {
            boolean inRegion = program.name().contains("/");
            boolean knowsCenter = program.environment().containsValue(center);
            assertThat(knowsCenter)
                    .as(program.name())
                    .isEqualTo(
                            inRegion
                                    ? program.name().endsWith("/anonymizer")
                                    : program.name().equals("sink"));
        }
    }

    @Test
    void letsNoProcessOfARegionKnowAServerOfAnother() {
        for (ProgramPart program : programs()) {
            if (program.name().startsWith("ap-southeast-1/")) {
                assertThat(program.environment().values())
                        .as(program.name())
                        .noneMatch(value -> value.contains("ap-southeast-5") || value.contains("127.0.0.1:172"));
            }
        }
    }

    @Test
    void keepsEverythingOnLoopback() {
        assertThat(programs().stream()
                        .flatMap(program -> program.environment().values().stream())
                        .filter(value -> value.contains("://")))
                .isNotEmpty()
                .allMatch(value -> value.contains("://127.0.0.1:"));
    }

    @Test
    void givesEachRegionItsOwnSecrets() {
        List<String> secrets = programs().stream()
                .flatMap(program -> Stream.of("ATOLL_CONTROL_PLANE_TOKEN", "ATOLL_EGRESS_PRIVATE_KEY")
                        .map(key -> program.environment().getOrDefault(key, ""))
                        .filter(secret -> !secret.isEmpty())
                        .map(secret -> program.name().split("/", 2)[0] + " " + secret)
                        .distinct())
                .distinct()
                .toList();

        assertThat(new HashSet<>(
                        secrets.stream().map(pair -> pair.split(" ", 2)[1]).toList()))
                .hasSameSizeAs(secrets);
    }

    @Test
    void tellsTheControlPlaneTheTokensThatTheRegionsCarry() {
        Map<String, String> controlPlane = environment("control-plane");

        assertThat(controlPlane.getOrDefault("ATOLL_ACCESS_REGION_TOKENS", "").split(",", -1))
                .contains(environment("ap-southeast-1/data-plane").get("ATOLL_CONTROL_PLANE_TOKEN"))
                .allMatch(token -> token.matches("\\*:[a-z0-9-]+\\.\\S{8,}"));
        assertThat(controlPlane.get("ATOLL_ACCESS_ADMIN_TOKEN")).hasSizeGreaterThan(20);
    }

    @Test
    void givesAdaptersThePasswordThatThePartnersKnow() {
        assertThat(environment("ap-southeast-5/adapters"))
                .containsEntry(
                        "ATOLL_SMS_SMPP_PASSWORD", environment("partners").get("ATOLL_PARTNERS_PASSWORD"))
                .containsEntry("ATOLL_SMS_SMPP_PORT", "17082");
        assertThat(environment("partners").get("ATOLL_PARTNERS_PASSWORD")).hasSize(8); // the most that SMPP takes
    }

    @Test
    void namesThePartsThereAreWhenAskedForAnother() {
        assertThatThrownBy(() -> topology.part("ap-southeast-1"))
                .isInstanceOf(UnknownPart.class)
                .hasMessageContaining("ap-southeast-1/redis");
    }

    private Map<String, String> environment(String part) {
        return ((ProgramPart) topology.part(part)).environment();
    }

    private List<ProgramPart> programs() {
        return topology.parts().stream()
                .filter(ProgramPart.class::isInstance)
                .map(ProgramPart.class::cast)
                .collect(Collectors.toList());
    }

    private static String line(Part part) {
        return part.name() + " " + part.ports() + " after " + part.after();
    }
}
