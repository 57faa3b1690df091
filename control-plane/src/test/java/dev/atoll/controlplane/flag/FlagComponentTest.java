package dev.atoll.controlplane.flag;

import static dev.atoll.controlplane.ControlPlane.decideFlag;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FlagComponentTest {

    private static final String PREMIUM = """
        {"enabled":true,"type":"experiment","project":"shop","strategies":[{"name":"flexibleRollout",
        "parameters":{"rollout":"100"},"constraints":[{"contextName":"plan","operator":"IN","values":["premium"]}]}]}\
        """;

    @Inject
    PostgresFlagUsages usages;

    @Test
    void keepsTheRulesOfAFlagWhenItIsSwitched() {
        put("rules.premium", PREMIUM).then().statusCode(200);

        decideFlag("rules.premium", false, "*");

        with(SINGAPORE)
                .get("/api/client/features/rules.premium")
                .then()
                .statusCode(200)
                .body("enabled", is(false))
                .body("project", is("shop"))
                .body("strategies[0].constraints[0].values[0]", is("premium"));
    }

    @Test
    void saysWhatEachRegionWouldAnswerAndWhy() {
        put("playground.premium", PREMIUM).then().statusCode(200);

        var answer = with(ADMIN)
                .body("{\"context\":{\"plan\":\"free\"},\"flag\":\"playground.premium\","
                        + "\"regions\":[\"ap-southeast-1\",\"ap-southeast-5\"]}")
                .post("/api/v1/flags/evaluate")
                .then()
                .statusCode(200);

        answer.body("regions.'ap-southeast-1'.'playground.premium'.enabled", is(false));
        answer.body("regions.'ap-southeast-1'.'playground.premium'.decidedBy", is("Refused"));
        answer.body("regions.'ap-southeast-5'.'playground.premium'.why.refusals[0].contextName", is("plan"));
        with(ADMIN)
                .body("{\"context\":{}}")
                .post("/api/v1/flags/evaluate")
                .then()
                .statusCode(400);
    }

    @Test
    void answersForARegionAsTheRegionDoesAndKnowsWhatItOverrides() {
        var constraints = "{\"contextName\":\"%s\",\"operator\":\"IN\",\"values\":[\"ap-southeast-1\"]}";
        put(
                        "playground.here",
                        "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"constraints\":["
                                + constraints.formatted("region") + "," + constraints.formatted("environment") + "]}]}")
                .then()
                .statusCode(200);
        with(SINGAPORE)
                .body("""
                {"instance":"playground-1","process":"data-plane-api","epoch":1,"revision":1,
                 "appliedAt":"2026-01-01T00:00:00Z","source":"stream","overrides":[
                  {"kind":"flag","key":"playground.here","expiresAt":"2999-01-01T00:00:00Z","reason":"a test"},
                  {"kind":"flag","key":"playground.over","expiresAt":"2001-01-01T00:00:00Z","reason":"a test"}]}""")
                .post("/api/v1/regions/ap-southeast-1/acks")
                .then()
                .statusCode(202);
        put("playground.over", "{\"enabled\":true}").then().statusCode(200);

        await().atMost(Duration.ofSeconds(30)) // the job of the process may have taken it, and not kept it yet
                .untilAsserted(() -> everywhere()
                        .body(
                                "regions.'ap-southeast-1'.'playground.here'.overriddenUntil",
                                is("2999-01-01T00:00:00Z")));
        var answer = everywhere();
        answer.body("regions.'ap-southeast-1'.'playground.here'.enabled", is(true));
        answer.body("regions.'ap-southeast-1'.'playground.over'.overriddenUntil", nullValue());
        answer.body("regions.'ap-southeast-5'.'playground.here'.enabled", is(false));
        answer.body("regions.'ap-southeast-5'.'playground.here'.overriddenUntil", nullValue());
    }

    private static ValidatableResponse everywhere() {
        return with(ADMIN)
                .body("{\"context\":{},\"regions\":[\"ap-southeast-1\",\"ap-southeast-5\"]}")
                .post("/api/v1/flags/evaluate")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"enabled\":1}|enabled is true or false",
                "{\"enabled\":true,\"type\":\"wish\"}|type is one of",
                "{\"enabled\":true,\"variants\":[{\"name\":\"a\",\"weight\":1000,\"payload\":{\"type\":\"json\",\"value\":\"{\"}}]}|variants[0].payload"
                        + " is no JSON",
                "{\"enabled\":true,\"strategies\":[{\"name\":\"flexibleRollout\",\"parameters\":{\"rollout\":\"101\"}}]}|rollout"
                        + " is",
                "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"constraints\":[{\"contextName\":\"v\",\"operator\":\"SEMVER_GT\",\"value\":\"one\"}]}]}|constraints[0]"
                        + " has an operator",
                "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"constraints\":[{\"contextName\":\"m\",\"operator\":\"IN\",\"values\":[\"ada@example.org\"]}]}]}|e-mail"
                        + " address",
                "{\"enabled\":true,\"variants\":[{\"name\":\"a\",\"weight\":500}]}|weights of 1000",
                "{\"enabled\":true,\"dependencies\":[{\"feature\":\"review.me\"}]}|dependencies name other flags",
            })
    void explainsWhatIsWrongWithAFlag(String flag, String objection) {
        put("review.me", flag)
                .then()
                .statusCode(400)
                .body("type", is("changelog.value-invalid"))
                .body("title", containsString(objection));
    }

    @Test
    void warnsOfWhatIsHardlyMeantAndDecidesIt() {
        var flag =
                "{\"enabled\":true,\"strategies\":[{\"name\":\"default\"},{\"name\":\"default\",\"segments\":[4711]}],"
                        + "\"dependencies\":[{\"feature\":\"nobody.decided-it\"}]}";
        var set = "{\"changes\":[{\"kind\":\"FLAG\",\"key\":\"warn.me\",\"regions\":[\"*\"],\"value\":" + flag
                + "}],\"reason\":\"a test\"}";
        String[] warnings = {
            "strategies[1] is never reached: strategies[0] holds for everybody",
            "The flag is on for everybody: strategies[0] always holds",
            "strategies[1].segments[0] names a segment that does not hold in *: its strategy holds for nobody there",
            "dependencies[0] names a flag that does not hold in *: this one is off there"
        };

        with(ADMIN)
                .body(set)
                .post("/api/v1/changes?dry-run=true")
                .then()
                .statusCode(200)
                .body("warnings.key", everyItem(is("warn.me")))
                .body("warnings.warning", containsInAnyOrder(warnings));
        put("warn.me", flag).then().statusCode(200).body("warnings.warning", containsInAnyOrder(warnings));
        with(ADMIN).get("/api/v1/flags/warn.me").then().statusCode(200).body("warnings", nullValue());
        put("warn.child", "{\"enabled\":true,\"dependencies\":[{\"feature\":\"warn.me\"}]}")
                .then()
                .statusCode(200)
                .body(
                        "warnings.warning",
                        contains("dependencies[0] names a flag that depends on others in *: this one is off there"));
        put("warn.me", "{\"enabled\":true}").then().statusCode(200).body("warnings", nullValue());
    }

    @Test
    void warnsWhoTakesAwayWhatAFlagNames() {
        var segment =
                "{\"name\":\"gone\",\"constraints\":[{\"contextName\":\"c\",\"operator\":\"IN\",\"values\":[\"sg\"]}],"
                        + "\"regions\":[\"*\"],\"reason\":\"r\"}";
        with(ADMIN)
                .body(segment)
                .put("/api/v1/segments/44")
                .then()
                .statusCode(200)
                .body("warnings", nullValue());
        put("segment.gone", "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"segments\":[44]}]}")
                .then()
                .statusCode(200)
                .body("warnings", nullValue());

        with(ADMIN)
                .delete("/api/v1/segments/44?region=ap-southeast-5&reason=r")
                .then()
                .statusCode(200)
                .body("warnings.key", contains("segment.gone"))
                .body("warnings[0].warning", containsString("does not hold in ap-southeast-5:"));
    }

    @Test
    void addsUpHowAFlagIsUsed() {
        put("used.flag", "{\"enabled\":true,\"variants\":[{\"name\":\"b\",\"weight\":1000}]}");
        var metrics =
                "{\"appName\":\"a\",\"bucket\":{\"toggles\":{\"used.flag\":{\"yes\":3,\"no\":1,\"variants\":{\"b\":2}}}}}";
        with(SINGAPORE).body(metrics).post("/api/client/metrics").then().statusCode(202);
        with(SINGAPORE).body(metrics).post("/api/client/metrics").then().statusCode(202);

        with(ADMIN)
                .get("/api/v1/flags/used.flag/usage")
                .then()
                .statusCode(200)
                .body("usage.findAll { it.answer == 'yes' }.times.sum()", equalTo(6))
                .body("usage.findAll { it.answer == 'variant:b' }.times.sum()", equalTo(4))
                .body("usage[0].region", is("ap-southeast-1"));
    }

    @Test
    void addsUpWhatAnEdgeCollected() {
        put("edge.flag", "{\"enabled\":true,\"variants\":[{\"name\":\"b\",\"weight\":1000}]}");
        var entry = """
                {"appName":"a","featureName":"edge.flag","environment":"%s","timestamp":"2026-03-01T12:00:00Z",\
                "yes":%d,"no":1,"variants":{"b":2},"metadata":{"sdkVersion":"s"}}""";
        var collected = """
                {"applications":[{"appName":"a"}],"metrics":[%s,%s,%s],"impactMetrics":[],"seenTokens":[]}""".formatted(
                        entry.formatted("ap-southeast-1", 3),
                        entry.formatted("ap-southeast-1", 4),
                        entry.formatted("ap-southeast-5", 100));

        with(SINGAPORE).body(collected).post("/api/client/metrics/bulk").then().statusCode(202);

        with(ADMIN)
                .get("/api/v1/flags/edge.flag/usage")
                .then()
                .body("usage.findAll { it.answer == 'yes' }.times.sum()", equalTo(7))
                .body("usage.findAll { it.answer == 'no' }.times.sum()", equalTo(2))
                .body("usage.findAll { it.answer == 'variant:b' }.times.sum()", equalTo(4))
                .body("usage.region.unique()", equalTo(List.of("ap-southeast-1")));
    }

    @Test
    void countsNothingOfFlagsAndVariantsThatThereAreNot() {
        put("used.known", "{\"enabled\":true}");
        var metrics = "{\"appName\":\"a\",\"bucket\":{\"toggles\":{\"used.invented\":{\"yes\":3},"
                + "\"used.known\":{\"yes\":1,\"variants\":{\"a\\u0000b\":1,\"invented\":1}}}}}";

        with(SINGAPORE).body(metrics).post("/api/client/metrics").then().statusCode(202);

        with(ADMIN).get("/api/v1/flags/used.known/usage").then().body("usage.answer", is(List.of("yes")));
        with(ADMIN).get("/api/v1/flags/used.invented/usage").then().body("usage.size()", is(0));
    }

    @Test
    void forgetsHowAFlagWasUsedLongAgo() throws Throwable {
        put("used.once", "{\"enabled\":true}");
        var metrics = "{\"appName\":\"a\",\"bucket\":{\"toggles\":{\"used.once\":{\"yes\":3}}}}";
        with(SINGAPORE).body(metrics).post("/api/client/metrics").then().statusCode(202);

        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        VertxContextSupport.subscribeAndAwait(() -> usages.forget(hour.minus(1, ChronoUnit.HOURS)));
        with(ADMIN).get("/api/v1/flags/used.once/usage").then().body("usage.size()", is(1));

        VertxContextSupport.subscribeAndAwait(() -> usages.forget(hour.plus(2, ChronoUnit.HOURS)));
        with(ADMIN).get("/api/v1/flags/used.once/usage").then().body("usage.size()", is(0));
    }

    @Test
    void decidesSegments() {
        var segment =
                "{\"name\":\"sg\",\"constraints\":[{\"contextName\":\"c\",\"operator\":\"IN\",\"values\":[\"sg\"]}],"
                        + "\"regions\":[\"*\"],\"reason\":\"r\"}";
        with(ADMIN).body(segment).put("/api/v1/segments/41").then().statusCode(200);
        put("segment.flag", "{\"enabled\":true,\"strategies\":[{\"name\":\"default\",\"segments\":[41]}]}")
                .then()
                .statusCode(200);

        with(SINGAPORE)
                .header("Unleash-Client-Spec", "6.1.0")
                .get("/api/client/features")
                .then()
                .body("segments.find { it.id == 41 }.name", is("sg"));
        with(ADMIN).body(segment).put("/api/v1/segments/zero").then().statusCode(400);
        with(ADMIN)
                .body(segment.replace("IN", "NEAR"))
                .put("/api/v1/segments/42")
                .then()
                .statusCode(400)
                .body("type", is("changelog.value-invalid"));
        with(ADMIN).get("/api/v1/segments/43").then().statusCode(404);
    }

    private static Response put(String name, String flag) {
        return with(ADMIN)
                .body("{\"flag\":" + flag + ",\"regions\":[\"*\"],\"reason\":\"a test\"}")
                .put("/api/v1/flags/" + name);
    }
}
