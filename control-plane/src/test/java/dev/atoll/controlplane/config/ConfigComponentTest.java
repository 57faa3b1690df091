package dev.atoll.controlplane.config;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ConfigComponentTest {

    private static final String ALL = "\"regions\":[\"*\"]";
    private static final String JAKARTA_ALONE = "\"regions\":[\"ap-southeast-5\"]";
    private static final String INDONESIA = "\"jurisdiction\":\"ID\"";

    /// Each test has a namespace of its own.
    private final String namespace = "n" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void saysWhereEachPartOfAValueComesFrom() {
        schema("{'properties':{'sender':{'properties':{'retries':{'default':3}}},'ttl':{'default':'PT1H'}}}")
                .statusCode(200);
        var app = decide("sender", "{'name':'of the app'}", "\"app\":\"adapters\"," + ALL);
        var region = decide("sender", "{'limits':{'day':9}}", JAKARTA_ALONE);
        var jurisdiction = decide("sender", "{'name':'of Indonesia'}", INDONESIA);
        decide("sender", "{'name':'of all','limits':{'day':5,'hour':1}}", ALL);

        effective("?region=ap-southeast-5")
                .statusCode(200)
                .body("app", nullValue())
                .body("value.sender.name", equalTo("of Indonesia"))
                .body("value.sender.limits.day", equalTo(9))
                .body("value.sender.limits.hour", equalTo(1))
                .body("value.sender.retries", equalTo(3))
                .body("value.ttl", equalTo("PT1H"))
                .body("origins.'/sender/name'.layer", equalTo("JURISDICTION"))
                .body("origins.'/sender/name'.of", equalTo("ID"))
                .body("origins.'/sender/name'.revision", equalTo(jurisdiction.<Integer>path("revision")))
                .body("origins.'/sender/name'.author", equalTo("admin"))
                .body("origins.'/sender/limits/day'.layer", equalTo("REGION"))
                .body("origins.'/sender/limits/day'.revision", equalTo(region.<Integer>path("revision")))
                .body("origins.'/sender/limits/hour'.layer", equalTo("GLOBAL"))
                .body("origins.'/sender/retries'.layer", equalTo("SCHEMA"))
                .body("origins.'/ttl'.layer", equalTo("SCHEMA"));
        effective("?region=ap-southeast-5&app=adapters")
                .body("value.sender.name", equalTo("of the app"))
                .body("origins.'/sender/name'.layer", equalTo("APP"))
                .body("origins.'/sender/name'.of", equalTo("adapters"))
                .body("origins.'/sender/name'.revision", equalTo(app.<Integer>path("revision")));
        effective("?region=ap-southeast-1")
                .body("value.sender.name", equalTo("of all"))
                .body("value.sender.limits.day", equalTo(5));
    }

    @Test
    void tellsARegionOnlyTheLayersThatConcernIt() {
        decide("text", "'of all'", ALL);
        decide("text", "'of Indonesia'", INDONESIA);

        var values = "decisions.findAll { it.key.startsWith('%s.') }.key".formatted(namespace);
        with(JAKARTA)
                .get("/api/v1/regions/ap-southeast-5/snapshot")
                .then()
                .body(values, hasItem(namespace + ".text@jurisdiction:ID"));
        with(SINGAPORE)
                .get("/api/v1/regions/ap-southeast-1/snapshot")
                .then()
                .body(values, contains(namespace + ".text"));
    }

    @Test
    void showsAndRemovesOneLayer() {
        decide("text", "'of all'", ALL);
        decide("text", "'of Indonesia'", INDONESIA);
        decide("text", "'of Jakarta'", JAKARTA_ALONE);

        with(ADMIN).get(path("text")).then().body("value", equalTo("of all"));
        with(ADMIN).get(path("text") + "?jurisdiction=ID").then().body("value", equalTo("of Indonesia"));
        with(ADMIN).get(path("text") + "?region=ap-southeast-5").then().body("value", equalTo("of Jakarta"));
        with(ADMIN)
                .delete(path("text") + "?jurisdiction=ID&reason=gone")
                .then()
                .statusCode(200)
                .body("regions", contains("*"));
        with(ADMIN)
                .get(path("text") + "?jurisdiction=ID")
                .then()
                .statusCode(404)
                .body("type", equalTo("config.unknown"));
        with(ADMIN)
                .delete(path("text") + "?region=ap-southeast-5&reason=gone")
                .then()
                .statusCode(200);
        effective("?region=ap-southeast-5").body("value.text", equalTo("of all"));
    }

    @Test
    void refusesAValueThatTheSchemaDoesNotAllowAnywhere() {
        schema("{'properties':{'limit':{'type':'integer','maximum':5}},'additionalProperties':false}")
                .statusCode(200);
        decide("limit", "5", ALL);

        refused(put("limit", "6", JAKARTA_ALONE), 400, "config.value-invalid")
                .body("faults", hasSize(1))
                .body("faults[0].kind", equalTo("CONFIG"))
                .body("faults[0].key", equalTo(namespace + ".limit@region"))
                .body("faults[0].revision", nullValue())
                .body("faults[0].region", equalTo("ap-southeast-5"))
                .body("faults[0].pointer", equalTo("/limit"))
                .body("faults[0].broken", equalTo("maximum at #/properties/limit/maximum"));
        refused(put("limit", "6", "\"app\":\"adapters\"," + ALL), 400, "config.value-invalid");
        refused(put("limit", "6", INDONESIA), 400, "config.value-invalid");
        refused(put("other", "1", ALL), 400, "config.value-invalid").body("faults[0].pointer", equalTo("/other"));
        effective("?region=ap-southeast-5").body("value.limit", equalTo(5));
    }

    @Test
    void refusesToRemoveWhatTheSchemaRequires() {
        decide("text", "'hello'", ALL);
        schema("{'required':['text']}").statusCode(200);

        refused(with(ADMIN).delete(path("text") + "?region=*&reason=gone"), 400, "config.value-invalid")
                .body("faults[0].kind", equalTo("NAMESPACE"))
                .body("faults[0].pointer", equalTo("/text"));
    }

    @Test
    void refusesASchemaThatWhatHoldsWouldBreakAndNamesIt() {
        var global = decide("limit", "5", ALL);
        var jakarta = decide("limit", "9", JAKARTA_ALONE);

        refused(put(namespace, "{'properties':{'limit':{'maximum':4}}}"), 409, "config.schema-breaks")
                .body("faults", hasSize(2))
                .body("faults.find { it.region == '*' }.key", equalTo(namespace + ".limit"))
                .body("faults.find { it.region == '*' }.revision", equalTo(global.<Integer>path("revision")))
                .body("faults.find { it.region == 'ap-southeast-5' }.key", equalTo(namespace + ".limit@region"))
                .body(
                        "faults.find { it.region == 'ap-southeast-5' }.revision",
                        equalTo(jakarta.<Integer>path("revision")));
        with(ADMIN)
                .get("/api/v1/config/" + namespace)
                .then()
                .statusCode(404)
                .body("type", equalTo("namespace.unknown"));
    }

    @Test
    void changesSchemaAndValuesTogether() {
        schema("{'properties':{'limit':{'type':'integer'}}}").statusCode(200);
        decide("limit", "5", ALL);
        refused(put(namespace, "{'properties':{'limit':{'type':'string'}}}"), 409, "config.schema-breaks");

        var set = """
                {"changes":[
                  {"kind":"NAMESPACE","key":"%s","regions":["*"],
                   "value":{"properties":{"limit":{"type":"string"}}}},
                  {"kind":"CONFIG","key":"%s.limit","regions":["*"],"value":"five"}],
                 "reason":"a test"}""".formatted(namespace, namespace);
        with(ADMIN).body(set).post("/api/v1/changes").then().statusCode(200);
        effective("?region=ap-southeast-5").body("value.limit", equalTo("five"));
    }

    @Test
    void saysInADryRunWhatWouldHappen() {
        decide("limit", "5", ALL);

        with(ADMIN)
                .body(body("6", JAKARTA_ALONE))
                .put(path("limit") + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("effects.region", contains("ap-southeast-5"));
        with(ADMIN)
                .body("{\"schema\":{\"properties\":{\"limit\":{\"maximum\":4}}},\"reason\":\"r\"}")
                .put("/api/v1/config/" + namespace + "?dry-run=true")
                .then()
                .statusCode(409)
                .body("type", equalTo("config.schema-breaks"));
        with(ADMIN)
                .delete(path("limit") + "?region=*&reason=r&dry-run=true")
                .then()
                .statusCode(200)
                .body("effects[0].removed", equalTo(true));
        effective("?region=ap-southeast-5").body("value.limit", equalTo(5));
    }

    @Test
    void tellsTheDifferenceBetweenTwoRegions() {
        decide("sender", "{'name':'ATOLL','limit':5}", ALL);
        decide("sender", "{'name':'ATOLL-ID','limit':5,'note':'x'}", JAKARTA_ALONE);

        with(ADMIN)
                .get("/api/v1/config/" + namespace + "/diff?left=ap-southeast-1&right=ap-southeast-5")
                .then()
                .statusCode(200)
                .body("left.region", equalTo("ap-southeast-1"))
                .body("differences.pointer", contains("/sender/name", "/sender/note"))
                .body("differences[0].left.value", equalTo("ATOLL"))
                .body("differences[0].left.origin.layer", equalTo("GLOBAL"))
                .body("differences[0].right.value", equalTo("ATOLL-ID"))
                .body("differences[0].right.origin.layer", equalTo("REGION"))
                .body("differences[1].left", nullValue());
    }

    @Test
    void keepsSecretsOut() {
        schema("{'properties':{'key':{'secret':true}}}").statusCode(200);

        refused(put("key", "'hunter2'", ALL), 400, "config.value-invalid").body("faults[0].broken", equalTo("secret"));
        decide("key", "{'$secret':'sms/key'}", ALL);
        effective("?region=ap-southeast-1")
                .body("value.key.$secret", equalTo("sms/key"))
                .body("origins", not(anEmptyMap()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'-----BEGIN " + "PRIVATE KEY-----abc'",
                "{'a':['LTAI" + "5tAbCdEfGhIjKlMnOpQr']}",
                "{'a':'*:ap-southeast-1.secret-of-singapore'}",
                "{'a':'*:*." + "0123456789abcdefghijABCDEFGHIJ_0123456789-abc'}",
                "{'a':'shop:ap-southeast-1." + "0123456789abcdefghijABCDEFGHIJ_0123456789-abc'}",
                "{'a':'[]:ap-southeast-1." + "0123456789abcdefghijABCDEFGHIJ_0123456789-abc'}",
                "{'$secret':'a','b':1}",
                "{'$secret':7}"
            })
    void refusesWhatLooksLikeASecretEverywhere(String value) {
        refused(put("text", value, ALL), 400, "changelog.value-invalid");
    }

    @Test
    void boundsTheSizeOfAValueANamespaceAndASchema() {
        var kilobytes = "'" + "x".repeat(15_000) + "'";
        refused(put("text", "'" + "x".repeat(17_000) + "'", ALL), 413, "config.value-too-large");
        var large = "{'description':'" + "x".repeat(33_000) + "'}";
        refused(put(namespace, large), 413, "config.schema-too-large");

        for (var i = 0; i < 8; i++) {
            decide("text" + i, kilobytes, ALL);
        }
        refused(put("text8", kilobytes, ALL), 409, "config.namespace-full");
        refused(put("text0", kilobytes, JAKARTA_ALONE), 409, "config.namespace-full");
        decide("text0", "1", ALL);
        put("text8", kilobytes, ALL).then().statusCode(200);
    }

    @Test
    void refusesWhatWouldTakeTooLongToCheck() {
        var many = new StringBuilder("{}");
        for (var i = 0; i < 250; i++) {
            many.append(",{'const':%d}".formatted(i));
        }
        schema("{'properties':{'list':{'items':{'anyOf':[" + many + "]}}}}").statusCode(200);

        refused(put("list", "[" + "1,".repeat(2_000) + "1]", ALL), 409, "config.too-complex");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text|'x'|\"regions\":[]|request.invalid",
                "text|'x'|\"regions\":[null]|request.invalid",
                "text|'x'|\"regions\":[\"Atlantis!\"]|request.invalid",
                "text|'x'|\"regions\":[\"*\",\"ap-southeast-1\"]|config.layer-invalid",
                "text|'x'|\"jurisdiction\":\"ID\",\"regions\":[\"*\"]|request.invalid",
                "text|'x'|\"jurisdiction\":\"ID\",\"app\":\"sink\"|request.invalid",
                "text|'x'|\"jurisdiction\":\"XX\"|config.jurisdiction-unknown",
                "text|'x'|\"jurisdiction\":\"id\"|request.invalid",
                "text|'x'|\"app\":\"No App\",\"regions\":[\"*\"]|request.invalid",
                "Text|'x'|\"regions\":[\"*\"]|request.invalid",
                "effective|'x'|\"regions\":[\"*\"]|changelog.value-invalid",
                "text|[1e999]|\"regions\":[\"*\"]|request.invalid",
            })
    void refusesALayerThatIsNone(String name, String value, String target, String type) {
        refused(put(name, value, target), 400, type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%s.text|[\"ap-southeast-5\"]|config.layer-invalid",
                "%s.text@region|[\"*\"]|config.layer-invalid",
                "%s.text@jurisdiction:ID|[\"ap-southeast-1\"]|config.layer-invalid",
                "%s.text@jurisdiction:ID|[\"*\"]|config.layer-invalid",
                "%s.text@somewhere|[\"*\"]|changelog.value-invalid"
            })
    void refusesALayerInASetThatHoldsWhereItMustNot(String key, String regions, String type) {
        var set = "{\"changes\":[{\"kind\":\"CONFIG\",\"key\":\"%s\",\"regions\":%s,\"value\":1}],\"reason\":\"r\"}"
                .formatted(key.formatted(namespace), regions);

        refused(with(ADMIN).body(set).post("/api/v1/changes"), 400, type);
    }

    @Test
    void refusesASchemaThatIsNone() {
        refused(
                put(namespace, "{'properties':{'a':{'$ref':'https://example.org/a'}}}"),
                400,
                "changelog.value-invalid");
        refused(put(namespace, "{'type':'text'}"), 400, "changelog.value-invalid");
        refused(put("No Namespace", "{}"), 400, "request.invalid");
        refused(with(ADMIN).body("{}").put("/api/v1/config/" + namespace), 400, "request.invalid");
        refused(with(ADMIN).body("null").put("/api/v1/config/" + namespace), 400, "request.invalid");
    }

    @Test
    void refusesAQuestionThatIsNone() {
        refused(with(ADMIN).get("/api/v1/config/" + namespace + "/effective"), 400, "request.invalid");
        refused(with(ADMIN).get("/api/v1/config/" + namespace + "/effective?region=A!"), 400, "request.invalid");
        refused(
                with(ADMIN).get("/api/v1/config/" + namespace + "/effective?region=ap-southeast-1&app=A!"),
                400,
                "request.invalid");
        refused(
                with(ADMIN).get("/api/v1/config/" + namespace + "/effective?region=ap-southeast-1"),
                404,
                "config.unknown");
        refused(with(ADMIN).get("/api/v1/config/" + namespace + "/diff?left=ap-southeast-1"), 400, "request.invalid");
        refused(
                with(ADMIN).get("/api/v1/config/" + namespace + "/diff?left=ap-southeast-1&right=ap-southeast-5"),
                404,
                "config.unknown");
        refused(
                with(SINGAPORE).get("/api/v1/config/" + namespace + "/effective?region=ap-southeast-1"),
                403,
                "access.forbidden");
    }

    private Response decide(String name, String value, String target) {
        var answer = put(name, value, target);
        answer.then().statusCode(200);
        return answer;
    }

    private Response put(String name, String value, String target) {
        return with(ADMIN).body(body(value, target)).put("/api/v1/config/{namespace}/{name}", namespace, name);
    }

    private static String body(String value, String target) {
        return "{\"value\":%s,%s,\"reason\":\"a test\"}".formatted(value.replace('\'', '"'), target);
    }

    private ValidatableResponse schema(String schema) {
        return put(namespace, schema).then();
    }

    private static Response put(String namespace, String schema) {
        return with(ADMIN)
                .body("{\"schema\":%s,\"reason\":\"a test\"}".formatted(schema.replace('\'', '"')))
                .put("/api/v1/config/{namespace}", namespace);
    }

    private ValidatableResponse effective(String query) {
        return with(ADMIN)
                .get("/api/v1/config/" + namespace + "/effective" + query)
                .then()
                .statusCode(200);
    }

    private String path(String name) {
        return "/api/v1/config/" + namespace + "/" + name;
    }

    private static ValidatableResponse refused(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status));
    }
}
