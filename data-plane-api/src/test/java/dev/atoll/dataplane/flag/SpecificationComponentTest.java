package dev.atoll.dataplane.flag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import dev.atoll.runtime.decision.Decisions;
import io.getunleash.DefaultUnleash;
import io.getunleash.Unleash;
import io.getunleash.UnleashContext;
import io.getunleash.engine.Context;
import io.getunleash.engine.UnleashEngine;
import io.getunleash.engine.YggdrasilInvalidInputException;
import io.getunleash.util.UnleashConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client specification 6.1.0 through a region: by its own answers, and by the real SDK that asks it for flags.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = SpecificationComponentTest.Center.class, restrictToAnnotatedClass = true)
class SpecificationComponentTest {

    private static final RehearsedControlPlane CENTER = new RehearsedControlPlane();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CASES = 279;
    private static final int CASES_OF_THE_SDK = 269; // it knows neither SEMVER_GTE, SEMVER_LTE nor IN_CIDR

    private final Decisions decisions;

    SpecificationComponentTest(Decisions decisions) {
        this.decisions = decisions;
    }

    @Test
    void passesEveryCaseByTheAnswersOfTheRegion() throws IOException {
        List<String> failed = new ArrayList<>();
        int passed = 0;
        for (var file : SpecificationCase.files()) {
            decide(file);
            for (var one : SpecificationCase.of(file)) {
                if (passes(one, ofrep(one))) {
                    passed++;
                } else {
                    failed.add(one.toString());
                }
            }
        }

        assertThat(failed).isEmpty();
        assertThat(passed).isEqualTo(CASES);
    }

    @Test
    void letsTheSdkPassExactlyTheCasesThatItPassesWhenFedDirectly(@TempDir Path directory)
            throws IOException, YggdrasilInvalidInputException {
        List<String> direct = new ArrayList<>();
        List<String> served = new ArrayList<>();
        for (var file : SpecificationCase.files()) {
            decide(file);
            var engine = new UnleashEngine();
            engine.takeState(SpecificationCase.state(file).toString());
            var sdk = sdk(directory.resolve(file));
            for (var one : SpecificationCase.of(file)) {
                var enabled = engine.isEnabled(one.flag(), engineContext(one.context())).value;
                var given = engine.getVariant(one.flag(), engineContext(one.context())).value;
                if (passes(one, Boolean.TRUE.equals(enabled), given == null ? "disabled" : given.getName())) {
                    direct.add(one.toString());
                }
                var context = sdkContext(one.context());
                if (passes(
                        one,
                        sdk.isEnabled(one.flag(), context),
                        sdk.getVariant(one.flag(), context).getName())) {
                    served.add(one.toString());
                }
            }
            sdk.shutdown();
        }

        assertThat(served).isEqualTo(direct).hasSize(CASES_OF_THE_SDK);
    }

    private void decide(String file) {
        var revision = CENTER.replaceFlags(SpecificationCase.state(file));
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> decisions.revision() == revision);
    }

    private static JsonNode ofrep(SpecificationCase one) throws IOException {
        var body = JsonNodeFactory.instance.objectNode().set("context", one.context());
        return JSON.readTree(given().header("Authorization", RehearsedControlPlane.FRONTEND)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post("/ofrep/v1/evaluate/flags/{flag}", one.flag())
                .asString());
    }

    private static boolean passes(SpecificationCase one, JsonNode answer) throws IOException {
        var enabled = answer.path("metadata").path("enabled").asBoolean();
        var name = answer.path("variant").asText("disabled");
        if (!passes(one, enabled, name) || one.variant().isEmpty()) {
            return passes(one, enabled, name);
        }
        var payload = one.variant().get().path("payload");
        var isTyped = List.of("json", "number").contains(payload.path("type").asText());
        var expected = isTyped ? JSON.readTree(payload.path("value").asText()) : payload.path("value");
        return !payload.isObject() || answer.path("value").equals(expected);
    }

    private static boolean passes(SpecificationCase one, boolean enabled, String variant) {
        return enabled == one.enabled()
                && one.variant()
                        .map(expected -> expected.path("name").asText().equals(variant))
                        .orElse(true);
    }

    private static Unleash sdk(Path directory) {
        return new DefaultUnleash(UnleashConfig.builder()
                .appName("specification")
                .unleashAPI("http://127.0.0.1:" + RestAssured.port + "/api")
                .apiKey(RehearsedControlPlane.CLIENT)
                .backupFile(directory.toString())
                .disablePolling()
                .disableMetrics()
                .synchronousFetchOnInitialisation(true)
                .build());
    }

    private static Context engineContext(JsonNode json) {
        var context = new Context();
        context.setUserId(text(json, "userId"));
        context.setSessionId(text(json, "sessionId"));
        context.setRemoteAddress(text(json, "remoteAddress"));
        context.setEnvironment(text(json, "environment"));
        context.setAppName(text(json, "appName"));
        context.setCurrentTime(text(json, "currentTime"));
        context.setProperties(properties(json));
        return context;
    }

    private static UnleashContext sdkContext(JsonNode json) {
        var context = UnleashContext.builder();
        if (json.hasNonNull("userId")) {
            context.userId(json.path("userId").asText());
        }
        if (json.hasNonNull("sessionId")) {
            context.sessionId(json.path("sessionId").asText());
        }
        if (json.hasNonNull("remoteAddress")) {
            context.remoteAddress(json.path("remoteAddress").asText());
        }
        if (json.hasNonNull("environment")) {
            context.environment(json.path("environment").asText());
        }
        if (json.hasNonNull("appName")) {
            context.appName(json.path("appName").asText());
        }
        if (json.hasNonNull("currentTime")) {
            context.currentTime(ZonedDateTime.parse(json.path("currentTime").asText()));
        }
        properties(json).forEach(context::addProperty);
        return context.build();
    }

    private static Map<String, String> properties(JsonNode json) {
        Map<String, String> properties = new HashMap<>();
        json.path("properties").properties().forEach(property -> {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                properties.put(property.getKey(), property.getValue().asText());
            }
        });
        return properties;
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }

    /// The control plane that this test's process is told of.
    public static class Center extends FollowedCenter {

        public Center() {
            super(CENTER, Map.of("atoll.flag.metrics-interval", "PT1S"));
        }
    }
}
