package dev.atoll.controlplane.limit;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.runtime.limit.LimitReader;
import dev.atoll.runtime.limit.LimitReading.Understood;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LimitComponentTest {

    private static final String TEN_A_SECOND = """
        {"route":"POST /v1/coupons/{code}/redemptions","key":"customer","quota":10,"window":"PT1S","burst":20}\
        """;

    private final ObjectMapper json;

    LimitComponentTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void tellsARegionALimitInTheFormThatRegionsRead() throws JsonProcessingException {
        put("told", TEN_A_SECOND, "ap-southeast-1").then().statusCode(200).body("kind", is("LIMIT"));

        var snapshot = with(SINGAPORE)
                .get("/api/v1/regions/ap-southeast-1/snapshot")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var told = json.readTree(snapshot)
                .path("decisions")
                .valueStream()
                .filter(decision -> decision.path("kind").asText().equals("limit")
                        && decision.path("key").asText().equals("told"))
                .toList();

        assertThat(told)
                .singleElement()
                .satisfies(decision -> assertThat(LimitReader.read("told", decision.path("value")))
                        .isInstanceOf(Understood.class));
    }

    @Test
    void showsRemovesAndListsLimitsByRegion() {
        put("listed", TEN_A_SECOND, "ap-southeast-5").then().statusCode(200);

        with(ADMIN)
                .get("/api/v1/limits/listed")
                .then()
                .statusCode(200)
                .body("value.quota", is(10))
                .body("regions[0]", is("ap-southeast-5"));
        list("ap-southeast-5").then().statusCode(200).body("key", hasItem("listed"));
        list("ap-southeast-1").then().statusCode(200).body("key", not(hasItem("listed")));
        with(ADMIN).get("/api/v1/limits").then().statusCode(400).body("type", is("request.invalid"));

        with(ADMIN)
                .delete("/api/v1/limits/listed?region=ap-southeast-5&reason=over")
                .then()
                .statusCode(200);
        with(ADMIN).get("/api/v1/limits/listed").then().statusCode(404).body("type", is("limit.unknown"));
        list("ap-southeast-5").then().body("key", not(hasItem("listed")));
    }

    @Test
    void refusesAWriteThatTakesForGrantedWhatIsNotSo() {
        var tag = put("matched", TEN_A_SECOND, "*")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        put("matched", TEN_A_SECOND.replace("20", "30"), "*").then().statusCode(200);

        with(ADMIN)
                .header("If-Match", tag)
                .body(body(TEN_A_SECOND, "*"))
                .put("/api/v1/limits/matched")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|The limit is no object",
                "{\"per\":\"day\"}|per is no field of a limit",
                "{\"route\":\"coupons\"}|route is *, an endpoint",
                "{\"key\":\"phone\"}|key is one of customer, address, region",
                "{\"quota\":0}|quota is a whole number from 1 to 1000000",
                "{\"window\":\"1 second\"}|window is an ISO-8601 duration from PT1S to P1D",
                "{\"window\":\"P2D\"}|window is an ISO-8601 duration",
                "{\"burst\":0}|burst is a whole number",
                "{\"mode\":\"off\"}|mode is one of enforce, shadow",
                "{\"whenAway\":\"maybe\"}|whenAway is one of local, open, closed",
            })
    void explainsWhatIsWrongWithALimit(String change, String fault) throws JsonProcessingException {
        var wrong = change.equals("[]")
                ? change
                : json.readerForUpdating(json.readTree(TEN_A_SECOND))
                        .readTree(change)
                        .toString();

        put("wrong", wrong, "*")
                .then()
                .statusCode(400)
                .body("type", is("changelog.value-invalid"))
                .body("title", containsString(fault));
    }

    @Test
    void explainsAllFaultsAtOnceAndRefusesWhatIsNoRequest() {
        put("wrong", "{\"burst\":-1}", "*")
                .then()
                .statusCode(400)
                .body("title", allOf(containsString("route is"), containsString("quota is"), containsString("burst")));
        put("No-Name", TEN_A_SECOND, "*").then().statusCode(400).body("type", is("request.invalid"));
        with(ADMIN)
                .body("{\"limit\":" + TEN_A_SECOND + ",\"regions\":[null],\"reason\":\"r\"}")
                .put("/api/v1/limits/wrong")
                .then()
                .statusCode(400);
        with(ADMIN).put("/api/v1/limits/wrong").then().statusCode(400);
    }

    private static Response list(String region) {
        return with(ADMIN).get("/api/v1/limits?region=" + region);
    }

    private static Response put(String name, String limit, String region) {
        return with(ADMIN).body(body(limit, region)).put("/api/v1/limits/" + name);
    }

    private static String body(String limit, String region) {
        return "{\"limit\":" + limit + ",\"regions\":[\"" + region + "\"],\"reason\":\"a test\"}";
    }
}
