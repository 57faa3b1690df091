package dev.atoll.controlplane.token;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.atoll.contracts.control.TokenHash;
import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class TokenComponentTest {

    private static final String OF_SINGAPORE = "/api/v1/regions/ap-southeast-1/snapshot";

    @Test
    void showsATokenOnceAndTellsRegionsOnlyItsHash() {
        var secret = with(ADMIN)
                .body(request("once"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("secret");

        assertThat(secret).startsWith("*:ap-southeast-1.").hasSizeGreaterThan(50);
        var snapshot = with(SINGAPORE).get(OF_SINGAPORE).asString();
        assertThat(snapshot).contains("\"once\"").doesNotContain(secret.substring(secret.indexOf('.') + 1));
        with(ADMIN)
                .body(request("once"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(409)
                .body("type", is("token.exists"));
    }

    @Test
    void revokesAsADecisionThatRegionsKeep() {
        with(ADMIN).body(request("revoked")).post("/api/v1/tokens").then().statusCode(201);

        with(ADMIN).delete("/api/v1/tokens/revoked?reason=lost").then().statusCode(204);

        with(SINGAPORE)
                .get(OF_SINGAPORE)
                .then()
                .body("decisions.find { it.kind == 'token' && it.key == 'revoked' }.value.revoked", equalTo(true));
        with(ADMIN)
                .delete("/api/v1/tokens/no-such?reason=lost")
                .then()
                .statusCode(404)
                .body("type", is("token.unknown"));
        with(ADMIN).delete("/api/v1/tokens/revoked").then().statusCode(400);
        with(ADMIN)
                .delete("/api/v1/tokens/revoked?reason=again")
                .then()
                .statusCode(409)
                .body("type", is("token.revoked"));
        with(SINGAPORE).delete("/api/v1/tokens/revoked?reason=mine").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"a\",\"kind\":\"root\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"admin\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"viewer\",\"projects\":[\"p\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"region\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"operator\",\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"operator\",\"regions\":[\"*\"],\"reason\":\" \"}",
                "{\"name\":\"a\",\"kind\":\"frontend\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"A b\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"client\",\"regions\":[null],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"r\",\"origins\":[\"*\"]}",
                "{\"name\":\"a\",\"kind\":\"frontend\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"r\",\"origins\":[\"shop.example\"]}",
                "{\"name\":\"a\",\"kind\":\"frontend\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"r\",\"origins\":[\"https://shop.example/\"]}",
                "{\"name\":\"a\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"r\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
            })
    void refusesWhatIsNoToken(String body) {
        with(ADMIN).body(body).post("/api/v1/tokens").then().statusCode(400).body("type", is("request.invalid"));
    }

    @Test
    void tellsRegionsTheSitesOfAFrontendToken() {
        issue("""
                {"name": "of-the-shop", "kind": "frontend", "regions": ["ap-southeast-1"], "reason": "a test",
                 "origins": ["https://shop.example", "http://localhost:3000"]}""");

        with(SINGAPORE)
                .get(OF_SINGAPORE)
                .then()
                .body(
                        "decisions.find { it.kind == 'token' && it.key == 'of-the-shop' }.value.origins",
                        contains("http://localhost:3000", "https://shop.example"));
        with(ADMIN)
                .get("/api/v1/tokens/of-the-shop")
                .then()
                .body("origins", contains("http://localhost:3000", "https://shop.example"));
    }

    @Test
    void tellsUnleashEdgeWhatATokenIs() {
        var frontend = issue("""
                {"name": "of-edge", "kind": "frontend", "regions": ["ap-southeast-1"], "projects": ["shop"], "reason": "r"}""");
        var viewer = issue("""
                {"name": "of-edge-viewer", "kind": "viewer", "reason": "r"}""");

        given().contentType(ContentType.JSON)
                .body("{\"tokens\":[\"%s\",\"%s\",\"%s\",\"nobody\"]}".formatted(frontend, viewer, SINGAPORE))
                .post("/edge/validate")
                .then()
                .statusCode(200)
                .body("tokens.type", contains("frontend", "client"))
                .body("tokens.environment", contains("ap-southeast-1", "ap-southeast-1"))
                .body("tokens[0].projects", contains("shop"));
    }

    @Test
    void opensToAnOperatorWhatItsRegionsAllowAndTellsNoRegionOfIt() {
        var operator = issue("""
                {"name": "of-jakarta", "kind": "operator", "regions": ["ap-southeast-5"], "reason": "a test"}""");

        with(operator)
                .get("/api/v1/caller")
                .then()
                .statusCode(200)
                .body("name", is("token:of-jakarta"))
                .body("role", is("operator"))
                .body("regions", contains("ap-southeast-5"));
        with(operator)
                .body(flag("ap-southeast-5"))
                .put("/api/v1/flags/by-operator")
                .then()
                .statusCode(200);
        refused(with(operator).body(flag("ap-southeast-1")).put("/api/v1/flags/by-operator"));
        refused(with(operator).body(flag("*")).put("/api/v1/flags/by-operator"));
        refused(with(operator)
                .body("{\"changes\":[{\"kind\":\"FLAG\",\"key\":\"by-operator\",\"regions\":[\"ap-southeast-1\"],"
                        + "\"value\":null}],\"reason\":\"a test\"}")
                .post("/api/v1/changes"));
        refused(with(operator).body("{\"to\":0,\"reason\":\"a test\"}").post("/api/v1/changes/rollback?dry-run=true"));
        with(operator)
                .body("{\"to\":0,\"kind\":\"FLAG\",\"key\":\"by-operator\",\"regions\":[\"ap-southeast-5\"],"
                        + "\"reason\":\"a test\"}")
                .post("/api/v1/changes/rollback")
                .then()
                .statusCode(200);
        refused(with(operator).body(request("by-operator")).post("/api/v1/tokens"));
        refused(with(operator).body("{\"epoch\":9,\"reason\":\"a test\"}").post("/api/v1/epoch"));
        assertThat(with(JAKARTA).get("/api/v1/regions/ap-southeast-5/snapshot").asString())
                .doesNotContain("of-jakarta");
    }

    @Test
    void letsAnOperatorScheduleAndCallOffOnlyWhatItMayDecide() {
        var operator = issue("""
                {"name": "scheduler", "kind": "operator", "regions": ["ap-southeast-5"], "reason": "a test"}""");
        var at = Instant.now().plus(Duration.ofHours(1));
        var later =
                "{\"at\":\"" + at + "\",\"changes\":[{\"kind\":\"CONFIG\",\"key\":\"later.value\",\"regions\":[\"%s\"],"
                        + "\"value\":1}],\"reason\":\"a test\"}";

        refused(with(operator).body(later.formatted("ap-southeast-1")).post("/api/v1/scheduled-changes"));
        var of = with(ADMIN)
                .body(later.formatted("ap-southeast-1"))
                .post("/api/v1/scheduled-changes")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        refused(with(operator).delete("/api/v1/scheduled-changes/" + of + "?reason=mine"));
        with(ADMIN)
                .delete("/api/v1/scheduled-changes/" + of + "?reason=mine")
                .then()
                .statusCode(200);
    }

    @Test
    void letsAViewerLookAndNoMore() {
        var viewer = issue("{\"name\": \"auditor\", \"kind\": \"viewer\", \"reason\": \"a test\"}");

        with(viewer).get("/api/v1/changes").then().statusCode(200);
        with(viewer).get("/api/v1/tokens/auditor").then().statusCode(200).body("state", is("valid"));
        refused(with(viewer).body(flag("ap-southeast-5")).put("/api/v1/flags/by-viewer"));
        refused(with(viewer).get("/api/client/features"));
    }

    @Test
    void opensARegionToTheProcessesOfItsToken() {
        var region = issue("""
                {"name": "ap-southeast-5-2", "kind": "region", "regions": ["ap-southeast-5"], "reason": "a test"}""");

        with(region).get("/api/v1/regions/ap-southeast-5/snapshot").then().statusCode(200);
        refused(with(region).get(OF_SINGAPORE));
        with(ADMIN).delete("/api/v1/tokens/ap-southeast-5-2?reason=lost").then().statusCode(204);
        with(region).get("/api/v1/regions/ap-southeast-5/snapshot").then().statusCode(401);
    }

    @Test
    void servesTheFlagsOfItsProjectsToAClientOfOneRegion() {
        var client = issue("""
                {"name": "one-region", "kind": "client", "regions": ["ap-southeast-1"], "projects": ["nobody"],
                 "reason": "a test"}""");

        with(client).get("/api/client/features").then().statusCode(200).body("features", hasSize(0));
        refused(with(client).get("/api/v1/changes"));
    }

    @Test
    void rotatesWithAnOverlapAndEndsTheOldSecretWithoutOne() {
        var first = issue("{\"name\": \"rotated\", \"kind\": \"viewer\", \"reason\": \"a test\"}");

        var second = rotate("{\"overlap\": \"PT1H\", \"reason\": \"a test\"}");
        with(first).get("/api/v1/caller").then().statusCode(200);
        with(second).get("/api/v1/caller").then().statusCode(200);
        with(ADMIN).get("/api/v1/tokens/rotated").then().body("secrets", is(2)).body("state", is("valid"));

        var third = rotate("{\"reason\": \"a test\"}");
        with(first).get("/api/v1/caller").then().statusCode(401);
        with(second).get("/api/v1/caller").then().statusCode(401);
        with(third).get("/api/v1/caller").then().statusCode(200);
        with(ADMIN)
                .body("{\"overlap\": \"P31D\", \"reason\": \"a test\"}")
                .post("/api/v1/tokens/rotated/rotation")
                .then()
                .statusCode(400);
    }

    @Test
    void rotatesNoTokenIntoOneThatLastsLongerUnlessSomebodySaysSo() {
        var end = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        issue("{\"name\": \"brief\", \"kind\": \"viewer\", \"expiresAt\": \"" + end + "\", \"reason\": \"a test\"}");

        rotate("brief", "{\"reason\": \"a test\"}");
        with(ADMIN).get("/api/v1/tokens/brief").then().body("expiresAt", is(end.toString()));

        var later = end.plus(Duration.ofDays(90));
        rotate("brief", "{\"expiresAt\": \"" + later + "\", \"overlap\": \"PT1H\", \"reason\": \"a test\"}");
        with(ADMIN).get("/api/v1/tokens/brief").then().body("expiresAt", is(later.toString()));
    }

    @Test
    void listsTokensWithoutTheirSecretsPageByPage() {
        var secret = issue("{\"name\": \"listed-1\", \"kind\": \"viewer\", \"reason\": \"a test\"}");
        issue("{\"name\": \"listed-2\", \"kind\": \"viewer\", \"reason\": \"a test\"}");

        var page = with(ADMIN)
                .get("/api/v1/tokens?after=listed-0&limit=1")
                .then()
                .statusCode(200)
                .extract();
        assertThat(page.<String>path("tokens[0].name")).isEqualTo("listed-1");
        assertThat(page.<String>path("next")).isEqualTo("listed-1");
        assertThat(page.asString()).doesNotContain(secret, TokenHash.of(secret));
        with(ADMIN).get("/api/v1/tokens?limit=0").then().statusCode(400);
        with(ADMIN).get("/api/v1/tokens/no-such").then().statusCode(404);
        with(SINGAPORE).get("/api/v1/tokens").then().statusCode(403);
    }

    @Test
    void givesNoNameTwiceAlsoWhereTheFirstOpensNothing() {
        issue(
                "{\"name\": \"once-only\", \"kind\": \"operator\", \"regions\": [\"ap-southeast-5\"], \"reason\": \"a test\"}");

        with(ADMIN)
                .body(
                        "{\"name\": \"once-only\", \"kind\": \"client\", \"regions\": [\"ap-southeast-1\", \"eu-central-1\"],"
                                + "\"reason\": \"a test\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(409)
                .body("type", is("token.exists"));
        with(ADMIN)
                .delete("/api/v1/tokens/once-only?reason=" + "x".repeat(501))
                .then()
                .statusCode(400);
    }

    @Test
    void takesNoTokenAsAChangeOfASet() {
        with(ADMIN)
                .body("{\"changes\":[{\"kind\":\"TOKEN\",\"key\":\"revoked\",\"regions\":[\"*\"],\"value\":null}],"
                        + "\"reason\":\"a test\"}")
                .post("/api/v1/changes")
                .then()
                .statusCode(400)
                .body("type", is("request.invalid"));
    }

    private static String issue(String body) {
        return with(ADMIN)
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private static String rotate(String body) {
        return rotate("rotated", body);
    }

    private static String rotate(String name, String body) {
        return with(ADMIN)
                .body(body)
                .post("/api/v1/tokens/" + name + "/rotation")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", is("access.forbidden"));
    }

    private static String flag(String region) {
        return "{\"enabled\":true,\"regions\":[\"" + region + "\"],\"reason\":\"a test\"}";
    }

    private static String request(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"client\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"a test\"}";
    }
}
