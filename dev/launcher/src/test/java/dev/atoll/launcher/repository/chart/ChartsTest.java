package dev.atoll.launcher.repository.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atoll.launcher.repository.ModuleMap;
import dev.atoll.launcher.repository.Repository;
import dev.atoll.launcher.repository.page.Setting;
import dev.atoll.launcher.repository.page.Settings;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The charts as Helm renders them, for the center and for every region.
class ChartsTest {

    private static final Repository REPOSITORY = Repository.here();
    private static final String CENTER_BUS = "10.0.3.0/24";

    /// What Quarkus and the JVM read, of which our sources say nothing.
    private static final Set<String> FOREIGN =
            Set.of("QUARKUS_HTTP_HOST", "QUARKUS_HTTP_PORT", "QUARKUS_SHUTDOWN_TIMEOUT", "JAVA_TOOL_OPTIONS");

    private static final String FORWARDING = "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING";
    private static final String PROXIES = "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES";

    @TempDir
    static Path directory;

    private static Charts charts;
    private static final Map<String, Rendered> RENDERED = new HashMap<>();

    @BeforeAll
    static void render() {
        charts = Charts.copied(REPOSITORY, directory);
        charts.regions().forEach(region -> RENDERED.put(id(region), charts.region(region)));
        RENDERED.put("center", charts.center(Map.of()));
    }

    @Test
    void helmFindsNothingToWarnOf() throws IOException {
        var region = charts.lint(
                "atoll-region", charts.regions().getFirst(), charts.file("atoll-region", "example-values.yaml"));
        var center = charts.lint("atoll-center", charts.file("atoll-center", "example-values.yaml"));

        assertThat(region.isFailed()).as("%s", region.getMessages()).isFalse();
        assertThat(center.isFailed()).as("%s", center.getMessages()).isFalse();
    }

    @Test
    void helmFindsAPlantedFault() throws IOException {
        var template = charts.file("atoll-center", "templates/planted.yaml");
        Files.writeString(template, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: Not_A_Name}\n");
        try {
            assertThat(charts.lint("atoll-center", charts.file("atoll-center", "example-values.yaml"))
                            .isFailed())
                    .isTrue();
        } finally {
            Files.delete(template);
        }
    }

    @Test
    void rendersEveryProcessOfEveryPlace() {
        assertThat(RENDERED).hasSize(6);
        RENDERED.forEach((place, rendered) -> assertThat(rendered.processes())
                .as(place)
                .isEqualTo(
                        place.equals("center")
                                ? Set.of("control-plane", "sink")
                                : Set.of("data-plane-api", "adapters", "anonymizer")));
    }

    @TestFactory
    Stream<DynamicTest> setsOnlyWhatTheProcessReads() {
        var map = ModuleMap.load();
        return Stream.of(in("center"), in("ap-southeast-1"))
                .flatMap(rendered -> rendered.processes().stream()
                        .map(process -> dynamicTest(
                                process,
                                () -> assertThat(rendered.variables(process))
                                        .filteredOn(variable -> !FOREIGN.contains(variable))
                                        .isNotEmpty()
                                        .filteredOn(variable -> settings(map, process).stream()
                                                .noneMatch(setting -> setting.isSetBy(variable)))
                                        .as("variables that %s does not read", process)
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> setsEverythingThatTheProcessRequires() {
        var map = ModuleMap.load();
        return Stream.of(in("center"), in("ap-southeast-1"))
                .flatMap(rendered -> rendered.processes().stream()
                        .map(process -> dynamicTest(
                                process,
                                () -> assertThat(settings(map, process))
                                        .isNotEmpty()
                                        .filteredOn(setting -> setting.value().equals("required"))
                                        .filteredOn(setting -> rendered.variables(process).stream()
                                                .noneMatch(setting::isSetBy))
                                        .as("settings without which %s does not start", process)
                                        .isEmpty())));
    }

    @Test
    void everythingSaysWhoseLawHolds() {
        RENDERED.forEach((place, rendered) -> assertThat(rendered.objects()).allSatisfy(object -> {
            assertThat(object.getMetadata().getLabels())
                    .containsEntry("atoll.dev/region", place)
                    .containsKeys("atoll.dev/jurisdiction", "atoll.dev/residency");
        }));
        assertThat(labels("cn-hangzhou"))
                .containsEntry("atoll.dev/jurisdiction", "CN")
                .containsEntry("atoll.dev/residency", "aggregate-only");
        assertThat(labels("eu-central-1")).containsEntry("atoll.dev/jurisdiction", "EU");
    }

    @Test
    void onlyTheAnonymizerReachesTheCentersBus() {
        RENDERED.forEach((place, rendered) -> {
            if (!place.equals("center")) {
                assertThat(rendered.reaches("anonymizer")).as(place).contains(CENTER_BUS);
                assertThat(rendered.reaches("data-plane-api"))
                        .as(place)
                        .containsExactlyInAnyOrder("10.1.1.0/24", "10.1.2.0/24", "10.1.3.0/24", "10.0.4.10/32");
                assertThat(rendered.reaches("adapters"))
                        .as(place)
                        .containsExactlyInAnyOrder("10.1.1.0/24", "10.1.3.0/24", "10.0.4.10/32", "192.0.2.20/32");
            }
        });
    }

    @Test
    void whatNoPolicyOpensIsClosed() {
        RENDERED.values().forEach(rendered -> {
            var closed = rendered.one(NetworkPolicy.class, "closed").getSpec();
            assertThat(closed.getPodSelector().getMatchLabels())
                    .isEqualTo(Map.of("app.kubernetes.io/instance", "reef"));
            assertThat(closed.getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(closed.getIngress()).isEmpty();
            assertThat(closed.getEgress()).isEmpty();
        });
        assertThat(in("cn-hangzhou")
                        .one(NetworkPolicy.class, "anonymizer")
                        .getSpec()
                        .getIngress())
                .isEmpty();
    }

    @Test
    void noProcessMayDoMoreThanItNeeds() {
        RENDERED.values().stream()
                .flatMap(rendered -> rendered.all(Deployment.class).stream())
                .forEach(ChartsTest::isConfined);
    }

    private static void isConfined(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        Container container = Rendered.container(deployment);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(25);
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getVolumeMounts()).extracting("mountPath").containsExactly("/data", "/tmp");
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                        .map(Probe::getHttpGet))
                .extracting("path")
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
    }

    @Test
    void secretsAreNamedAndNeverHeld() {
        RENDERED.values().stream()
                .flatMap(rendered -> rendered.all(Deployment.class).stream())
                .map(Rendered::container)
                .forEach(container -> assertThat(container.getEnv())
                        .isNotEmpty()
                        .allSatisfy(variable -> {
                            assertThat(variable.getValue()).isNull();
                            assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                                    .isNotEmpty();
                        }));
    }

    @Test
    void scalesByItselfWhenAsked() {
        var scaled = charts.region(
                charts.regions().getFirst(), Map.of("processes.data-plane-api.autoscaling.enabled", true));

        assertThat(scaled.all(HorizontalPodAutoscaler.class)).hasSize(1);
        assertThat(scaled.one(Deployment.class, "data-plane-api").getSpec().getReplicas())
                .isNull();
        assertThat(in("center").all(HorizontalPodAutoscaler.class)).isEmpty();
    }

    @Test
    void believesTheProxiesThatAreNamedAndByDefaultNone() {
        RENDERED.forEach((place, rendered) -> rendered.processes()
                .forEach(process -> assertThat(rendered.variables(process))
                        .as("%s in %s", process, place)
                        .doesNotContain(FORWARDING, PROXIES)));
        Map<String, Object> proxies = Map.of("proxies[0]", "10.9.0.0/16", "proxies[1]", "fd00:9::/64");
        var region = charts.region(charts.regions().getFirst(), proxies);
        var center = charts.center(proxies);

        assertThat(List.of(region.settings("data-plane-api"), center.settings("control-plane")))
                .allSatisfy(settings -> assertThat(settings)
                        .containsEntry(FORWARDING, "true")
                        .containsEntry(PROXIES, "10.9.0.0/16,fd00:9::/64"));
        assertThat(region.variables("adapters")).doesNotContain(FORWARDING, PROXIES);
    }

    @ParameterizedTest
    @CsvSource({
        "residency,                                              everything",
        "jurisdiction,                                           Europe",
        "aggregate.threshold,                                    1",
        "image.prefix,                                           ''",
        "postgres.port,                                          70000",
        "redis.url,                                              redis://user:secret@redis:6379",
        "processes.adapters.replicas,                            0",
        "processes.adapters.settings.ATOLL_SMS_SMPP_PASSWORD,    secret",
        "proxies,                                                {0.0.0.0/0}",
        "proxies,                                                {ingress.example}",
        "unheard-of,                                             1",
    })
    void refusesAValueThatCannotBe(String key, String value) {
        var region = charts.regions().getFirst();

        assertThatThrownBy(() -> charts.region(region, Map.of(key, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("schema");
    }

    @Test
    void refusesAnObjectWithAFieldThatKubernetesDoesNotKnow() {
        assertThatThrownBy(() -> Rendered.of("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {prots: []}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prots");
    }

    private static List<Setting> settings(ModuleMap map, String process) {
        String module = map.modules().entrySet().stream()
                .filter(entry -> process.equals(entry.getValue().process()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return Settings.of(REPOSITORY, map, module);
    }

    private static Rendered in(String place) {
        return Objects.requireNonNull(RENDERED.get(place), place);
    }

    private static Map<String, String> labels(String place) {
        return in(place).all(Deployment.class).stream()
                .map(HasMetadata::getMetadata)
                .findFirst()
                .orElseThrow()
                .getLabels();
    }

    private static String id(Path region) {
        return region.getFileName().toString().replace(".yaml", "");
    }
}
