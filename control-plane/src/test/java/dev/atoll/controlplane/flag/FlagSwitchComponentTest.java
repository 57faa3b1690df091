package dev.atoll.controlplane.flag;

import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A switch changes what it names, and nothing else.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FlagSwitchComponentTest {

    private static final String FOR_SOME =
            "{\"enabled\":true,\"strategies\":[{\"name\":\"userWithId\",\"parameters\":{\"userIds\":\"7,8\"}}]}";
    private static final String FOR_ALL = "{\"enabled\":true,\"strategies\":[{\"name\":\"default\"}]}";
    private static final String SINGAPORE_ONLY = "[\"ap-southeast-1\"]";
    private static final String JAKARTA_ONLY = "[\"ap-southeast-5\"]";
    private static final String EVERYWHERE = "[\"*\"]";

    @Test
    void keepsTheRulesOfEachRegionWhenItIsSwitchedForAll() {
        put("switch.differs", "\"flag\":" + FOR_SOME, SINGAPORE_ONLY).then().statusCode(200);
        put("switch.differs", "\"flag\":" + FOR_ALL, JAKARTA_ONLY).then().statusCode(200);

        decideFlag("switch.differs", false, "*");
        seen(SINGAPORE, "switch.differs").body("enabled", is(false)).body("strategies.name", contains("userWithId"));
        seen(JAKARTA, "switch.differs").body("enabled", is(false)).body("strategies.name", contains("default"));
        decideFlag("switch.differs", true, "*");

        seen(SINGAPORE, "switch.differs").body("enabled", is(true)).body("strategies.name", contains("userWithId"));
        seen(JAKARTA, "switch.differs").body("enabled", is(true)).body("strategies.name", contains("default"));
    }

    @Test
    void keepsWhatARegionHasOfItsOwnBesideWhatHoldsForAll() {
        put("switch.own", "\"flag\":" + FOR_ALL, EVERYWHERE).then().statusCode(200);
        put("switch.own", "\"flag\":" + FOR_SOME, SINGAPORE_ONLY).then().statusCode(200);

        decideFlag("switch.own", false, "*");
        decideFlag("switch.own", true, "*");

        seen(SINGAPORE, "switch.own").body("strategies.name", contains("userWithId"));
        seen(JAKARTA, "switch.own").body("strategies.name", contains("default"));
        with(ADMIN).get("/api/v1/changes?key=switch.own").then().body("changes", hasSize(6));
    }

    @Test
    void marksWhatEachRegionHasAndNothingElsewhere() {
        put("switch.marked", "\"flag\":" + FOR_SOME, SINGAPORE_ONLY).then().statusCode(200);
        put("switch.marked", "\"flag\":" + FOR_ALL, JAKARTA_ONLY).then().statusCode(200);

        put("switch.marked", "\"stale\":true", EVERYWHERE).then().statusCode(200);

        seen(SINGAPORE, "switch.marked").body("stale", is(true)).body("strategies.name", contains("userWithId"));
        seen(JAKARTA, "switch.marked").body("stale", is(true)).body("strategies.name", contains("default"));
        with(ADMIN)
                .get("/api/v1/regions/cn-hangzhou/snapshot")
                .then()
                .body("decisions.find { it.key == 'switch.marked' }", nullValue());
        put("switch.nothing", "\"stale\":true", EVERYWHERE)
                .then()
                .statusCode(400)
                .body("type", is("changelog.value-invalid"));
    }

    @Test
    void switchesOffAlsoWhereNothingHolds() {
        put("switch.kill", "\"flag\":" + FOR_SOME, SINGAPORE_ONLY).then().statusCode(200);

        decideFlag("switch.kill", false, "*");

        seen(JAKARTA, "switch.kill").body("enabled", is(false)).body("strategies.name", contains("userWithId"));
    }

    @Test
    void honorsWhatTheCallerTakesForGrantedOfAllRegionsItNames() {
        put("switch.tag", "\"flag\":" + FOR_SOME, SINGAPORE_ONLY).then().statusCode(200);
        var newest = put("switch.tag", "\"flag\":" + FOR_ALL, JAKARTA_ONLY).header("ETag");
        var both = "[\"ap-southeast-1\",\"ap-southeast-5\"]";

        var next = request("switch.tag", "\"enabled\":false", both, "a test", newest);
        next.then().statusCode(200);
        request("switch.tag", "\"enabled\":true", both, "a test", newest)
                .then()
                .statusCode(412)
                .body("type", is("changelog.outdated"));
        request("switch.tag", "\"enabled\":true", both, "a test", next.header("ETag"))
                .then()
                .statusCode(200);
        seen(SINGAPORE, "switch.tag").body("strategies.name", contains("userWithId"));
    }

    /// Each decision has a description of its own, and a switch keeps that of the decision before it.
    @Test
    void losesNoDecisionThatIsMadeMeanwhile() throws Exception {
        put("switch.race", "\"flag\":{\"enabled\":true,\"description\":\"first\"}", EVERYWHERE)
                .then()
                .statusCode(200);
        List<Callable<Integer>> requests = new ArrayList<>();
        for (var number = 0; number < 40; number++) {
            var isOn = number % 4 < 2;
            var change = number % 2 == 0
                    ? "\"enabled\":" + isOn
                    : "\"flag\":{\"enabled\":true,\"description\":\"" + number + "\"}";
            var reason = number % 2 == 0 ? "switched" : "decided";
            requests.add(() ->
                    request("switch.race", change, EVERYWHERE, reason, null).statusCode());
        }

        try (var callers = Executors.newFixedThreadPool(4)) {
            for (var done : callers.invokeAll(requests)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }

        var before = "first";
        for (var change : log("switch.race")) {
            var now = description(change);
            if ("switched".equals(change.get("reason"))) {
                assertThat(now).isEqualTo(before);
            }
            before = now;
        }
    }

    private static String description(Map<String, Object> change) {
        return change.get("value") instanceof Map<?, ?> flag ? String.valueOf(flag.get("description")) : "";
    }

    private static List<Map<String, Object>> log(String name) {
        return with(ADMIN).get("/api/v1/changes?limit=100&key=" + name).path("changes");
    }

    private static ValidatableResponse seen(String region, String name) {
        return with(region).get("/api/client/features/" + name).then().statusCode(200);
    }

    private static Response put(String name, String change, String regions) {
        return request(name, change, regions, "a test", null);
    }

    private static Response request(
            String name, String change, String regions, String reason, @Nullable String ifMatch) {
        var request = with(ADMIN).body("{%s,\"regions\":%s,\"reason\":\"%s\"}".formatted(change, regions, reason));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/flags/" + name);
    }
}
