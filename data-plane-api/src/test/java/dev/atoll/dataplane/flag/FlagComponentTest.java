package dev.atoll.dataplane.flag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.contracts.signature.TrustedKeys;
import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import dev.atoll.dataplane.session.OpenSessions;
import dev.atoll.runtime.memory.Siblings;
import dev.atoll.runtime.setting.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A whole data plane that follows a control plane: config and flags from the start, a flag switched while it
/// runs, the control plane gone, and the glass broken.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = FlagComponentTest.Center.class, restrictToAnnotatedClass = true)
class FlagComponentTest {

    private static final RehearsedControlPlane CENTER = new RehearsedControlPlane();
    private static final Duration SOON = Duration.ofSeconds(10);

    private final OpenSessions sessions;
    private final Settings settings;

    FlagComponentTest(OpenSessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @Test
    void pausesRedemptionByAFlagAndServesOnWithoutTheControlPlane() {
        var customer = new CustomerId(UUID.randomUUID().toString());
        var token = sessions.open(customer, Duration.ofHours(1));
        assertThat(settings.text("coupon", "sms-text")).contains("Enjoy your durian");
        redeem(token).then().statusCode(404).body("type", is("coupon.unknown"));

        var revision = CENTER.decide("flag", "coupon.redemption", "{\"enabled\":false}");

        await().atMost(SOON).until(() -> redeem(token).statusCode() == 409);
        redeem(token).then().body("type", is("coupon.paused"));
        await().atMost(SOON)
                .until(() -> CENTER.sent().stream().anyMatch(body -> body.contains("\"revision\":" + revision)));
        await().atMost(SOON)
                .until(() -> CENTER.sent().stream().anyMatch(body -> body.contains("\"coupon.redemption\":{\"yes\":")));

        CENTER.close();
        assertThat(CENTER.sent()).noneMatch(body -> body.contains(customer.value()));

        redeem(token).then().statusCode(409).body("type", is("coupon.paused"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'decisions' }.status", is("UP"))
                .body("checks.find { it.name == 'decisions' }.data.source", is("CONTROL_PLANE"))
                .body("checks.find { it.name == 'decisions' }.data.revision", is((int) revision));

        tellsItsSiblings();
        breakTheGlass(token);
    }

    private static void tellsItsSiblings() {
        given().get(Siblings.PATH).then().statusCode(401).body("type", is("access.unauthenticated"));
        given().header("Authorization", RehearsedControlPlane.CLIENT)
                .get(Siblings.PATH)
                .then()
                .statusCode(401);

        var url = URI.create("http://127.0.0.1:" + RestAssured.port);
        var told = new Siblings(List.of(url), Optional.of(RehearsedControlPlane.TOKEN), SOON).ask();

        assertThat(told).singleElement().satisfies(kept -> {
            assertThat(TrustedKeys.parse(List.of(RehearsedControlPlane.TRUSTED_KEYS))
                            .verify(kept.signed()))
                    .isTrue();
            assertThat(kept.keptAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
    }

    /// The control plane is dead and the flag is off: an operator of the region switches it on, and off again.
    private static void breakTheGlass(String token) {
        var tag = features().header("ETag");
        override(FollowedCenter.OPERATOR.sign(override("{\"enabled\":true}", 0)))
                .then()
                .statusCode(200)
                .body("key", is("coupon.redemption"));

        redeem(token).then().statusCode(404).body("type", is("coupon.unknown"));
        assertThat(features().header("ETag")).isNotEqualTo(tag);
        overrides().then().statusCode(200).body("[0].reason", is("an exercise"));

        override(new SignedText("tests;" + "A".repeat(86) + "==", override("{\"enabled\":false}", 1)))
                .then()
                .statusCode(403)
                .body("type", is("override.unsigned"));
        override(FollowedCenter.OPERATOR.sign(override("null", 1))).then().statusCode(200);

        redeem(token).then().statusCode(409).body("type", is("coupon.paused"));
        assertThat(features().header("ETag")).isEqualTo(tag);
        overrides().then().body("$", hasSize(0));
    }

    private static String override(String value, int secondsLater) {
        var now = Instant.now().plusSeconds(secondsLater);
        return """
                {"region":"ap-southeast-1","kind":"flag","key":"coupon.redemption","value":%s,\
                "issuedAt":"%s","expiresAt":"%s","reason":"an exercise"}""".formatted(value, now, now.plusSeconds(600));
    }

    private static Response override(SignedText signed) {
        return given().header("Authorization", "Bearer " + RegionServers.OPERATOR)
                .contentType("text/plain")
                .body(signed.toString())
                .post("/v1/overrides");
    }

    private static Response overrides() {
        return given().header("Authorization", "Bearer " + RegionServers.OPERATOR)
                .get("/v1/overrides");
    }

    private static Response features() {
        return given().header("Authorization", RehearsedControlPlane.CLIENT).get("/api/client/features");
    }

    private static Response redeem(String token) {
        return given().header("Authorization", "Bearer " + token).post("/v1/coupons/NOWHERE-1/redemptions");
    }

    /// The control plane that this test's process is told of.
    public static class Center extends FollowedCenter {

        public Center() {
            super(CENTER, Map.of("atoll.flag.metrics-interval", "PT1S"));
        }
    }
}
