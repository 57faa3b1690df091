package dev.atoll.controlplane;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// How the tests call the control plane.
public final class ControlPlane {

    private ControlPlane() {}

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static void decideFlag(String name, boolean enabled, String region) {
        with(EmbeddedDatabase.ADMIN)
                .body("{\"enabled\":%s,\"regions\":[\"%s\"],\"reason\":\"a test\"}".formatted(enabled, region))
                .put("/api/v1/flags/" + name)
                .then()
                .statusCode(200);
    }

    public static void decideConfig(String namespace, String key, String value, String region) {
        with(EmbeddedDatabase.ADMIN)
                .body("{\"value\":%s,\"regions\":[\"%s\"],\"reason\":\"a test\"}".formatted(value, region))
                .put("/api/v1/config/" + namespace + "/" + key)
                .then()
                .statusCode(200);
    }
}
