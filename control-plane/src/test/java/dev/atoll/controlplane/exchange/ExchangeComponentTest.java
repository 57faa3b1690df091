package dev.atoll.controlplane.exchange;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ExchangeComponentTest {

    /// As Unleash exports an environment.
    private static final String EXPORT = """
        {"features":[
          {"name":"ex.banner","type":"experiment","project":"shop","description":"A banner","stale":false,
           "impressionData":true,"archived":false,"createdAt":"2026-01-01T00:00:00Z"},
          {"name":"ex.parent","type":"release","project":"shop"}],
         "featureStrategies":[
          {"name":"flexibleRollout","id":"b","featureName":"ex.banner","sortOrder":2,"segments":[],
           "parameters":{"rollout":"50","stickiness":"default","groupId":"ex.banner"},"constraints":[],"variants":[]},
          {"name":"default","id":"c","featureName":"ex.banner","sortOrder":0,"disabled":true},
          {"name":"default","id":"a","featureName":"ex.banner","title":"Singapore","sortOrder":1,"segments":[%1$d],
           "parameters":{},"constraints":[]},
          {"name":"default","id":"d","featureName":"ex.parent","disabled":true}],
         "featureEnvironments":[
          {"name":"ex.banner","featureName":"ex.banner","environment":"production","enabled":true,
           "variants":[{"name":"blue","weight":1000,"weightType":"variable","stickiness":"default","overrides":[]}]},
          {"name":"ex.parent","featureName":"ex.parent","environment":"production","enabled":true,"variants":[]}],
         "contextFields":[],"tagTypes":[{"name":"simple"}],
         "featureTags":[{"featureName":"ex.banner","tagType":"simple","tagValue":"checkout"}],
         "segments":[{"id":%1$d,"name":"%2$s"%3$s}],
         "dependencies":[{"feature":"ex.banner","dependencies":[{"feature":"ex.parent","enabled":false}]}]}""";

    private static final String CONSTRAINTS =
            ",\"constraints\":[{\"contextName\":\"country\",\"operator\":\"IN\",\"values\":[\"sg\"]}]";

    @Test
    void decidesWhatUnleashExportedAndSaysFirstWhatThatDoes() {
        var file = EXPORT.formatted(5_001, "ex-sg", CONSTRAINTS);
        take("?dry-run=true", file, "ex-sea-1")
                .then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("revision", nullValue())
                .body("faults", empty())
                .body("items.effect", contains("ADDED", "ADDED", "ADDED"));
        with(ADMIN).get("/api/v1/flags/ex.banner").then().statusCode(404);

        take("", file, "ex-sea-1").then().statusCode(200).body("revision", is(newest()));

        var banner = with(ADMIN).get("/api/v1/flags/ex.banner").then().statusCode(200);
        banner.body("value.strategies.name", contains("default", "flexibleRollout"));
        banner.body("value.strategies[0].title", is("Singapore"));
        banner.body("value.strategies[0].segments", contains(5_001));
        banner.body("value.tags[0].value", is("checkout"));
        banner.body("value.dependencies[0].feature", is("ex.parent"));
        banner.body("value.variants[0].name", is("blue"));
        banner.body("value.impressionData", is(true));
        with(ADMIN).get("/api/v1/flags/ex.parent").then().body("value.enabled", is(false));
        take("", file, "ex-sea-1")
                .then()
                .statusCode(200)
                .body("revision", nullValue())
                .body("items.effect", contains("STAYS", "STAYS", "STAYS"));
        take("?dry-run=true", file.replace("A banner", "Another"), "ex-sea-1")
                .then()
                .body("items.find { it.key == 'ex.banner' }.effect", is("CHANGED"));
    }

    @Test
    void warnsOfWhatIsHardlyMeantInAFileAndTakesIt() {
        var file = EXPORT.formatted(5_008, "ex-warned", CONSTRAINTS)
                .replace("ex.", "ex.warned.")
                .replace("\"50\"", "\"0\"");

        take("?dry-run=true", file, "ex-sea-8")
                .then()
                .statusCode(200)
                .body("warnings.warning", contains("strategies[1] never holds: its rollout is 0 or missing"));
        take("", file, "ex-sea-8").then().statusCode(200).body("warnings.key", contains("ex.warned.banner"));
        take("", file, "ex-sea-8").then().statusCode(200).body("warnings", empty());
    }

    @Test
    void givesThePayloadSchemaToAnotherControlPlaneAlone() {
        var schema = "\"type\":\"experiment\",\"payloadSchema\":{\"maxLength\":9}";
        var file = EXPORT.formatted(5_009, "ex-payload", CONSTRAINTS)
                .replace("ex.", "ex.payload.")
                .replace("\"type\":\"experiment\"", schema);
        take("", file, "ex-sea-9").then().statusCode(200);

        export("ex-sea-9")
                .then()
                .body("features.find { it.name == 'ex.payload.banner' }.payloadSchema.maxLength", is(9));
        with(ADMIN)
                .get("/api/v1/flags/export?region=ex-sea-9")
                .then()
                .body("features.find { it.name == 'ex.payload.banner' }.payloadSchema", nullValue());
        take("", file, "ex-sea-9").then().body("items.effect", contains("STAYS", "STAYS", "STAYS"));
    }

    @Test
    void findsASegmentByItsNameAsUnleashDoes() {
        take("?dry-run=true", EXPORT.formatted(77, "ex-nobody-knows", ""), "ex-sea-2")
                .then()
                .body("faults.objection", hasItem(containsString("no segment of this name")));
        with(ADMIN)
                .body("{\"name\":\"ex-known\",\"constraints\":[],\"regions\":[\"*\"],\"reason\":\"r\"}")
                .put("/api/v1/segments/5002")
                .then()
                .statusCode(200);

        take("", EXPORT.formatted(77, "ex-known", "").replace("ex.", "ex.known."), "ex-sea-2")
                .then()
                .statusCode(200);

        with(ADMIN).get("/api/v1/flags/ex.known.banner").then().body("value.strategies[0].segments", contains(5_002));
        with(ADMIN)
                .get("/api/v1/flags/export?region=ex-sea-2&project=shop")
                .then()
                .statusCode(200)
                .body("segments.find { it.id == 5002 }.name", is("ex-known"))
                .body("segments.find { it.id == 5002 }.constraints", nullValue());
    }

    /// As `GET /api/admin/state/export` wrote everything.
    @Test
    void readsTheOlderExportOfAWholeState() {
        var file = """
            {"version":4,"features":[{"name":"ex.state","type":"release","project":"default"}],
             "featureStrategies":[
              {"id":"1","featureName":"ex.state","projectId":"default","environment":"development",
               "strategyName":"default","parameters":{},"constraints":[],"sortOrder":1},
              {"id":"2","featureName":"ex.state","projectId":"default","environment":"production",
               "strategyName":"userWithId","parameters":{"userIds":"ada"},"constraints":[],"sortOrder":1}],
             "featureEnvironments":[
              {"featureName":"ex.state","environment":"development","enabled":true},
              {"featureName":"ex.state","environment":"production","enabled":false}],
             "featureTags":[{"featureName":"ex.state","tagType":"simple","tagValue":"old"}],
             "segments":[{"id":5003,"name":"ex-state","constraints":[]}],
             "featureStrategySegments":[{"featureStrategyId":"2","segmentId":5003}]}""";

        with(ADMIN)
                .body("{\"data\":" + file + ",\"reason\":\"r\",\"environments\":"
                        + "{\"production\":[\"ex-prod-1\"],\"development\":[\"ex-dev-1\"]}}")
                .post("/api/v1/flags/import")
                .then()
                .statusCode(200);

        export("ex-dev-1")
                .then()
                .body("featureStrategies.find { it.featureName == 'ex.state' }.name", is("default"))
                .body("featureEnvironments.find { it.featureName == 'ex.state' }.enabled", is(true));
        export("ex-prod-1")
                .then()
                .body("featureStrategies.find { it.featureName == 'ex.state' }.name", is("userWithId"))
                .body("featureStrategies.find { it.featureName == 'ex.state' }.segments", contains(5_003))
                .body("featureTags.find { it.featureName == 'ex.state' }.tagValue", is("old"));
    }

    @Test
    void importsNothingWhenAnythingIsWrongAndSaysWhereEachFaultIs() {
        var file = EXPORT.formatted(5_004, "ex-wrong", CONSTRAINTS)
                .replace("ex.", "ex.wrong.")
                .replace("\"50\"", "\"150\"")
                .replace("[\"sg\"]", "[\"ada@example.org\"]");

        var refused = take("", file, "ex-sea-3");

        refused.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", is("exchange.import-invalid"))
                .body("faults.key", contains("5004", "ex.wrong.banner"))
                .body("faults[0].objection", containsString("e-mail"))
                .body("faults[1].place", is("production"))
                .body("faults[1].objection", containsString("strategies[1].parameters.rollout"));
        assertThat(refused.asString()).doesNotContain("ada@");
        with(ADMIN).get("/api/v1/flags/ex.wrong.parent").then().statusCode(404);
        take("?dry-run=true", file, "ex-sea-3").then().statusCode(200).body("faults.size()", is(2));
    }

    @Test
    void letsAnOperatorImportOnlyForItsRegions() {
        String operator = with(ADMIN)
                .body("{\"name\":\"ex-operator\",\"kind\":\"operator\",\"regions\":[\"ex-sea-6\"],\"reason\":\"r\"}")
                .post("/api/v1/tokens")
                .path("secret");
        await().until(() -> with(operator).get("/api/v1/caller").statusCode() == 200);
        var file = EXPORT.formatted(5_007, "ex-of-operator", CONSTRAINTS).replace("ex.", "ex.operator.");

        with(operator)
                .body(body(file, "ex-sea-7"))
                .post("/api/v1/flags/import")
                .then()
                .statusCode(403)
                .body("type", is("access.forbidden"));
        with(operator)
                .body(body(file, "ex-sea-6"))
                .post("/api/v1/flags/import")
                .then()
                .statusCode(200);
    }

    @Test
    void namesStrategiesThatTheFileDoesNotExplain() {
        var file = EXPORT.formatted(5_005, "ex-lost", CONSTRAINTS)
                .replace("\"featureName\":\"ex.parent\",\"disabled", "\"featureName\":\"ex.lost\",\"disabled");

        take("?dry-run=true", file, "ex-sea-4").then().body("faults[0].place", is("/featureStrategies/3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":{\"features\":[],\"featureEnvironments\":[]},\"environments\":{},\"reason\":\"r\"}",
                "{\"data\":{\"features\":{}},\"environments\":{\"p\":[\"*\"]},\"reason\":\"r\"}",
                "{\"data\":{\"features\":[],\"featureEnvironments\":[]},\"environments\":{\"p\":[\"*\"],\"d\":[\"a-b-1\"]},\"reason\":\"r\"}",
                "{\"data\":{\"features\":[],\"featureEnvironments\":[]},\"environments\":{\"p\":null},\"reason\":\"r\"}",
            })
    void refusesWhatIsNoFile(String body) {
        with(ADMIN)
                .body(body)
                .post("/api/v1/flags/import")
                .then()
                .statusCode(400)
                .body("type", is("request.invalid"));
        with(ADMIN).get("/api/v1/flags/export").then().statusCode(400).body("type", is("request.invalid"));
    }

    @Test
    void takesMoreThanAnyOtherBodyAndNotTooMuch() {
        var padding = "\"padding\":\"" + "x".repeat(200_000) + "\",";
        var file = EXPORT.formatted(5_006, "ex-large", CONSTRAINTS).replaceFirst("\\{", "{" + padding);
        take("?dry-run=true", file, "ex-sea-5").then().statusCode(200);
        take("?dry-run=true", file.replace(padding, padding.repeat(25)), "ex-sea-5")
                .then()
                .statusCode(413)
                .body("type", equalTo("request.too-large"));
    }

    private static Response take(String query, String file, String region) {
        return with(ADMIN).body(body(file, region)).post("/api/v1/flags/import" + query);
    }

    private static String body(String file, String region) {
        return "{\"data\":" + file + ",\"environments\":{\"production\":[\"" + region
                + "\"]},\"reason\":\"from Unleash\"}";
    }

    private static Response export(String region) {
        return with(ADMIN).get("/api/v1/flags/export?constraints=true&region=" + region);
    }

    private static int newest() {
        return with(ADMIN).get("/api/v1/changes?order=newest&limit=1").path("changes[0].revision");
    }
}
