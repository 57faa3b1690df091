package dev.atoll.controlplane;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class BadInputComponentTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/changes", "/api/client/features", "/q/openapi", "/nowhere", "/q/healthy"})
    void refusesARequestWithoutAToken(String path) {
        refused(given().get(path), 401, "access.unauthenticated");
        refused(with("a-wrong-token").get(path), 401, "access.unauthenticated");
    }

    @Test
    void refusesARegionWhatOnlyAdminsMay() {
        refused(with(SINGAPORE).get("/api/v1/changes"), 403, "access.forbidden");
        refused(with(SINGAPORE).get("/api/v1/regions/ap-southeast-5/snapshot"), 403, "access.forbidden");
        refused(with(ADMIN).get("/api/client/features"), 403, "access.forbidden");
    }

    @Test
    void keepsHealthOpen() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void refusesAnUnknownPathAndAWrongMethod() {
        refused(with(ADMIN).get("/nowhere"), 404, "request.not-found");
        refused(with(ADMIN).delete("/api/v1/changes"), 405, "request.method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"enabled\":{}}", "{\"enabled\":true,\"regions\":\"*\"}"})
    void refusesABodyOfTheWrongShape(String body) {
        refused(with(ADMIN).body(body).put("/api/v1/flags/f"), 400, "request.malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                     | Either flag is needed, or one of enabled",
                "null                                                   | The body is missing",
                "{'enabled':true,'regions':['*']}                       | A reason is needed",
                "{'enabled':true,'reason':'r'}                          | regions are needed",
                "{'enabled':true,'regions':[],'reason':'r'}             | A scope names 1 to 200 regions",
                "{'enabled':true,'regions':[null],'reason':'r'}         | regions are needed",
                "{'enabled':true,'regions':['Atlantis!'],'reason':'r'}  | A region id must match",
                "{'enabled':true,'regions':['*'],'reason':' '}          | A reason has 1 to 500 characters",
                "{'enabled':true,'regions':['*'],'reason':'a\\u0000b'} | A text holds a NUL"
            },
            quoteCharacter = '`')
    void saysWhatIsInvalidInABody(String body, String why) {
        var answer = with(ADMIN).body(body.replace('\'', '"')).put("/api/v1/flags/f");

        refused(answer, 400, "request.invalid");
        answer.then().body("title", startsWith(why));
    }

    @Test
    void refusesANameThatNoFlagCouldHave() {
        refused(with(ADMIN).get("/api/v1/flags/a%20b"), 400, "request.invalid");
    }

    @Test
    void refusesASegmentThatIsNoNumber() {
        var request = with(ADMIN).urlEncodingEnabled(false);

        refused(request.get("/api/v1/segments/%00"), 400, "request.invalid");
        refused(request.get("/api/v1/segments/seven"), 400, "request.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dry-run=1", "dry-run=yes", "dry-run", "dry-run=TRUE"})
    void carriesOutNothingWhenADryRunIsSpelledOtherwise(String query) {
        var set = "{\"changes\":[{\"kind\":\"FLAG\",\"key\":\"dry.run\",\"regions\":[\"*\"],"
                + "\"value\":{\"enabled\":true}}],\"reason\":\"r\"}";

        var answer = with(ADMIN).body(set).post("/api/v1/changes?" + query);

        refused(answer, 400, "request.invalid");
        answer.then().body("title", equalTo("dry-run is true or false"));
        refused(with(ADMIN).get("/api/v1/flags/dry.run"), 404, "flag.unknown");
    }

    @Test
    void removesNoFlagThatIsPutAsNull() {
        var body = "{\"flag\":null,\"regions\":[\"*\"],\"reason\":\"r\"}";

        refused(with(ADMIN).body(body).put("/api/v1/flags/f"), 400, "request.invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FLAG|f|{'enabled':true,'strategies':[{'name':'default','sortOrder':1e999}]}",
                "CONFIG|bad.number|1e999",
                "CONFIG|bad.number|{'a':[-1e999]}"
            })
    void refusesANumberThatNobodyCouldRead(String kind, String key, String value) {
        var set = "{'changes':[{'kind':'%s','key':'%s','regions':['*'],'value':%s}],'reason':'r'}"
                .formatted(kind, key, value)
                .replace('\'', '"');

        refused(with(ADMIN).body(set).post("/api/v1/changes"), 400, "request.invalid");
    }

    @Test
    void refusesAPayloadThatIsNoNumberThatAnybodyCouldRead() {
        var body = "{'flag':{'enabled':true,'payloadSchema':{'const':1},'variants':[{'name':'a','weight':1000,"
                + "'payload':{'type':'number','value':'1e999'}}]},'regions':['*'],'reason':'r'}";

        refused(with(ADMIN).body(body.replace('\'', '"')).put("/api/v1/flags/f"), 400, "changelog.value-invalid");
    }

    @Test
    void refusesAReportWithoutItsFields() {
        refused(with(SINGAPORE).body("{}").post("/api/v1/reports"), 400, "request.invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=-1",
                "limit=0",
                "limit=501",
                "after=99999999999999999999",
                "before=x",
                "order=x"
            })
    void refusesAPageThatDoesNotExist(String query) {
        refused(with(ADMIN).get("/api/v1/changes?" + query), 400, "changelog.page-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=x",
                "key=a%00b",
                "region=Atlantis!",
                "author=a%00b",
                "since=yesterday",
                "since=2026-01-01",
                "until=%2B99999-01-01T00:00:00Z"
            })
    void refusesAFilterThatCouldFindNothing(String query) {
        var request = with(ADMIN).urlEncodingEnabled(false);

        refused(request.get("/api/v1/changes?" + query), 400, "changelog.filter-invalid");
    }

    @Test
    void refusesAnOversizedBody() {
        var body = "{\"reason\":\"" + "x".repeat(70_000) + "\"}";

        refused(with(ADMIN).body(body).put("/api/v1/flags/f"), 413, "request.too-large");
    }

    @Test
    void refusesOverHttp2Too() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/changes"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status));
    }
}
