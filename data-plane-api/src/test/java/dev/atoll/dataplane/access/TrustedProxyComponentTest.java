package dev.atoll.dataplane.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A region behind a proxy that it trusts. That it believes nobody else, `RegionUnleashComponentTest` shows.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = TrustedProxyComponentTest.Center.class, restrictToAnnotatedClass = true)
class TrustedProxyComponentTest {

    private static final RehearsedControlPlane CENTER = new RehearsedControlPlane();

    @Test
    void takesTheProxysWordForWhereARequestComesFrom() {
        CENTER.decide("flag", "web.office", """
                {"enabled":true,"strategies":[{"name":"remoteAddress","parameters":{"IPs":"203.0.113.7"}}]}""");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> flags("203.0.113.7").body("toggles.name", hasItem("web.office")));
        flags("203.0.113.8").body("toggles.name", not(hasItem("web.office")));
        flags("203.0.113.8, 203.0.113.7").body("toggles.name", not(hasItem("web.office"))); // the first counts
    }

    private static ValidatableResponse flags(String forwardedFor) {
        return given().header("Authorization", RehearsedControlPlane.FRONTEND)
                .header("X-Forwarded-For", forwardedFor)
                .get("/api/frontend")
                .then()
                .statusCode(200);
    }

    /// The control plane that this test's process is told of, and the proxy that is this test.
    public static class Center extends FollowedCenter {

        public Center() {
            super(
                    CENTER,
                    Map.of(
                            "quarkus.http.proxy.proxy-address-forwarding",
                            "true",
                            "quarkus.http.proxy.trusted-proxies",
                            "127.0.0.1"));
        }
    }
}
