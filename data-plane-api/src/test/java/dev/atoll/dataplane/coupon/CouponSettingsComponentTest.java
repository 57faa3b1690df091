package dev.atoll.dataplane.coupon;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.dataplane.CustomersOfTests;
import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.OutboxMessages;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A whole data plane whose texts about redemptions change while it runs, layer by layer, by what is decided for it.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = CouponSettingsComponentTest.Center.class, restrictToAnnotatedClass = true)
class CouponSettingsComponentTest {

    private static final RehearsedControlPlane CENTER = new RehearsedControlPlane();
    private static final Duration SOON = Duration.ofSeconds(10);

    private final CouponTexts texts;
    private final OutboxMessages outbox;
    private final CustomersOfTests customers;

    CouponSettingsComponentTest(CouponTexts texts, OutboxMessages outbox, CustomersOfTests customers) {
        this.texts = texts;
        this.outbox = outbox;
        this.customers = customers;
    }

    @Test
    void tellsInTheWordsOfTheNearestLayerWithoutARestart() {
        assertThat(texts.redeemed()).isEqualTo("Enjoy your durian");
        assertThat(texts.lifetime()).as("of its own configuration").isEqualTo(Duration.ofHours(24));

        CENTER.decide("config", "coupon.text-lifetime", "\"PT2H\"");
        CENTER.decide("config", "coupon.sms-text@app:adapters", "\"of another process\"");
        CENTER.decide("config", "coupon.sms-text@app:data-plane-api", "\"{title} it is\"");

        await().atMost(SOON).until(() -> textOf(redeem()).getString("body").endsWith(" it is"));
        var text = textOf(redeem());
        assertThat(Instant.parse(text.getString("expiresAt")))
                .isEqualTo(Instant.parse(text.getString("occurredAt")).plus(Duration.ofHours(2)));

        CENTER.remove("config", "coupon.sms-text@app:data-plane-api");
        CENTER.decide("config", "coupon.sms-text@region", "\"Singapore says {title}\"");
        await().atMost(SOON).until(() -> texts.redeemed().equals("Singapore says {title}"));
    }

    @Test
    void takesTheDefaultOfTheSchemaAndItsOwnWhereThatIsOfNoUse() {
        CENTER.remove("config", "coupon.text-lifetime");
        CENTER.decide("namespace", "coupon", """
                {"properties":{"text-lifetime":{"type":"string","default":"PT7H"}}}""");
        await().atMost(SOON).until(() -> texts.lifetime().equals(Duration.ofHours(7)));

        CENTER.decide("config", "coupon.text-lifetime", "\"-PT1H\"");
        await().atMost(SOON).until(() -> texts.lifetime().equals(Duration.ofHours(24)));
        CENTER.remove("namespace", "coupon"); // first, for its default must not hold in another test
        CENTER.remove("config", "coupon.text-lifetime");
    }

    private String redeem() {
        var code = "SET-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        given().header("Authorization", "Bearer " + RegionServers.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "campaign",
                        "durian-days",
                        "title",
                        "Half a durian",
                        "stock",
                        1,
                        "endsAt",
                        Instant.now().plusSeconds(600).toString()))
                .put("/v1/coupons/{code}", code)
                .then()
                .statusCode(201);
        return given().header("Authorization", "Bearer " + customers.signIn())
                .post("/v1/coupons/{code}/redemptions", code)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonObject textOf(String redemption) {
        return outbox.with("notification.send-text.v1", "subject", redemption).getLast();
    }

    /// The control plane that this test's process is told of.
    public static class Center extends FollowedCenter {

        public Center() {
            super(CENTER);
        }
    }
}
