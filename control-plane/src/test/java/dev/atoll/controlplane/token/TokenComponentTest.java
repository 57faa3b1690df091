package dev.atoll.controlplane.token;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
        with(SINGAPORE).delete("/api/v1/tokens/revoked?reason=mine").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"a\",\"kind\":\"admin\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"frontend\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"A b\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"client\",\"regions\":[null],\"reason\":\"r\"}",
                "{\"name\":\"a\",\"kind\":\"client\",\"regions\":[\"*\"],\"reason\":\"r\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
            })
    void refusesWhatIsNoToken(String body) {
        with(ADMIN).body(body).post("/api/v1/tokens").then().statusCode(400).body("type", is("request.invalid"));
    }

    private static String request(String name) {
        return "{\"name\":\"" + name + "\",\"kind\":\"client\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"a test\"}";
    }
}
