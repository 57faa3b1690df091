package dev.atoll.controlplane.proposal;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class SetComponentTest {

    @Test
    void decidesAllAtOnce() {
        var answer = post("", set(item("CONFIG", "set.one", "1"), item("CONFIG", "set.two", "2")));

        answer.then()
                .statusCode(200)
                .body("changes", hasSize(2))
                .body("changes[1].set", equalTo(answer.<Integer>path("changes[0].revision")))
                .body("changes[1].revision", equalTo(answer.<Integer>path("changes[0].revision") + 1));
        with(ADMIN).get("/api/v1/config/set/two").then().statusCode(200).body("value", equalTo(2));
    }

    @Test
    void decidesNothingWhenOneIsOutdated() {
        post("", set(item("CONFIG", "outdated.one", "1"))).then().statusCode(200);

        post("", set(item("CONFIG", "outdated.two", "2"), item("CONFIG", "outdated.one", "2,\"ifRevision\":0")))
                .then()
                .statusCode(412)
                .body("type", equalTo("changelog.outdated"))
                .body("key", equalTo("outdated.one"))
                .body("current.value", equalTo(1));
        with(ADMIN).get("/api/v1/config/outdated/two").then().statusCode(404);
    }

    @Test
    void saysInADryRunWhatWouldHappen() {
        post("", set(item("CONFIG", "dry.one", "1"))).then().statusCode(200);

        post("?dry-run=true", set(item("CONFIG", "dry.one", "null"), item("CONFIG", "dry.two", "2")))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changes", hasSize(0))
                .body("effects.find { it.key == 'dry.one' }.removed", equalTo(true))
                .body("effects.find { it.key == 'dry.two' }.removed", equalTo(false))
                .body("effects.find { it.key == 'dry.two' }.before", nullValue());
        with(ADMIN).get("/api/v1/config/dry/one").then().statusCode(200);
    }

    @Test
    void removesMuchOnlyWhenToldSo() {
        // As many again as all tests of this module decide together, so that they are always over a fifth.
        post("", set(many("1"))).then().statusCode(200);

        post("", set(many("null")))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("changelog.mass-removal"))
                .body("removed", equalTo(200));
        var marked = set(many("null")).replace("{\"changes\"", "{\"massRemoval\":true,\"changes\"");
        post("", marked).then().statusCode(200).body("changes[0].massRemoval", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"changes\":[],\"reason\":\"r\"}",
                "{\"changes\":[null],\"reason\":\"r\"}",
                "{\"changes\":[{\"kind\":\"CONFIG\",\"key\":\"a.b\",\"regions\":[\"*\"]}],\"reason\":\"r\"}"
            })
    void refusesASetThatIsNone(String body) {
        post("", body).then().statusCode(400).body("type", equalTo("request.invalid"));
    }

    @Test
    void refusesWhatNoRuleAllows() {
        post("", set(item("CONFIG", "No Name", "1")))
                .then()
                .statusCode(400)
                .body("type", equalTo("changelog.value-invalid"));
        post("", set(item("FLAG", "set.flag", "{\"enabled\":1}")))
                .then()
                .statusCode(400)
                .body("type", equalTo("changelog.value-invalid"));
        post("", set(item("EPOCH", "control-plane", "7")))
                .then()
                .statusCode(400)
                .body("type", equalTo("changelog.kind-unknown"));
    }

    private static String[] many(String value) {
        return IntStream.range(0, 200)
                .mapToObj(i -> item("CONFIG", "many.k" + i, value))
                .toArray(String[]::new);
    }

    private static Response post(String query, String body) {
        return with(ADMIN).body(body).post("/api/v1/changes" + query);
    }

    private static String set(String... items) {
        return "{\"changes\":[%s],\"reason\":\"a test\"}".formatted(String.join(",", items));
    }

    private static String item(String kind, String key, String value) {
        return "{\"kind\":\"%s\",\"key\":\"%s\",\"regions\":[\"*\"],\"value\":%s}".formatted(kind, key, value);
    }
}
