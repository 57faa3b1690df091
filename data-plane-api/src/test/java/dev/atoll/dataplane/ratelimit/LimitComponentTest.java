package dev.atoll.dataplane.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.CustomersOfTests;
import dev.atoll.dataplane.FollowedCenter;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.RehearsedControlPlane;
import dev.atoll.dataplane.session.OpenSessions;
import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A whole data plane whose limits are decided while it runs.
@QuarkusTest
@TestProfile(FollowedCenter.Profile.class)
@QuarkusTestResource(RegionServers.class)
@QuarkusTestResource(value = LimitComponentTest.Center.class, restrictToAnnotatedClass = true)
class LimitComponentTest {

    private static final RehearsedControlPlane CENTER = new RehearsedControlPlane();
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String ONE_A_DAY =
            "{\"route\":\"GET /v1/coupons\",\"key\":\"customer\",\"quota\":1,\"window\":\"P1D\"}";

    private final OpenSessions sessions;
    private final CustomersOfTests customers;

    LimitComponentTest(OpenSessions sessions, CustomersOfTests customers) {
        this.sessions = sessions;
        this.customers = customers;
    }

    @Test
    void followsADecidedLimitAndFallsBackToTheCompiledOneWithoutARestart() {
        var ada = signIn();
        assertThat(policies(coupons(ada))).contains("\"coupon\";q=200;w=4;");

        CENTER.decide("limit", "coupon", ONE_A_DAY);
        await().atMost(SOON).until(() -> coupons(ada).statusCode() == 429);

        coupons(ada)
                .then()
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", is("ratelimit.exceeded"))
                .body("status", is(429))
                .body("violated-policies", contains("coupon"));
        var grace = signIn();
        coupons(grace).then().statusCode(200).header("RateLimit", is("\"coupon\";r=0;t=86400"));
        coupons(grace).then().statusCode(429);

        CENTER.remove("limit", "coupon");
        await().atMost(SOON).until(() -> coupons(ada).statusCode() == 200);
        assertThat(policies(coupons(ada))).contains("\"coupon\";q=200;w=4;");
    }

    @Test
    void limitsAnyEndpoint() {
        CENTER.decide("limit", "features", """
                {"route":"GET /api/client/*","key":"region","quota":1,"window":"P1D"}""");

        await().atMost(SOON).until(() -> features().statusCode() == 429);
        features().then().body("violated-policies", contains("features"));

        CENTER.remove("limit", "features");
        await().atMost(SOON).until(() -> features().statusCode() == 200);
    }

    @Test
    void asksSeveralAtOnceAndLetsAShadowOnlyWatch() {
        var ada = signIn();
        CENTER.decide("limit", "watching", """
                {"route":"*","key":"region","quota":1,"window":"P1D","mode":"shadow"}""");
        CENTER.decide("limit", "everyone", """
                {"route":"/v1/coupons/*","key":"region","quota":1000,"window":"PT1S"}""");
        await().atMost(SOON).until(() -> policies(coupons(ada)).contains("everyone"));

        var told = coupons(ada);

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(policies(told))
                .isEqualTo("\"coupon\";q=200;w=4;atoll-counted-by=region, "
                        + "\"everyone\";q=1000;w=1;atoll-counted-by=region");
        assertThat(told.header("RateLimit")).matches("\"coupon\";r=\\d+;t=\\d+, \"everyone\";r=\\d+;t=1");
        assertThat(given().auth()
                        .oauth2(RegionServers.OPERATOR)
                        .get("/q/metrics")
                        .asString())
                .containsPattern(
                        "atoll_ratelimit_refused_requests_total\\{mode=\"shadow\",policy=\"watching\"\\} [1-9]");
        CENTER.remove("limit", "watching");
        CENTER.remove("limit", "everyone");
    }

    @Test
    void keepsTheCompiledLimitWhereItCannotReadWhatWasDecided() {
        var ada = signIn();
        CENTER.decide("limit", "coupon", ONE_A_DAY.replace("quota", "budget"));
        CENTER.decide("limit", "marker", """
                {"route":"GET /v1/coupons","key":"customer","quota":100,"window":"PT1S"}""");

        await().atMost(SOON).until(() -> policies(coupons(ada)).contains("marker"));

        assertThat(policies(coupons(ada))).contains("\"coupon\";q=200;w=4;");
        CENTER.remove("limit", "coupon");
        CENTER.remove("limit", "marker");
    }

    @Test
    void takesALimitFromWhoeverBreaksTheGlass() {
        var ada = signIn();
        override(ONE_A_DAY, 0).then().statusCode(200);

        assertThat(List.of(coupons(ada).statusCode(), coupons(ada).statusCode()))
                .containsExactly(200, 429);
        override("null", 1).then().statusCode(200);

        coupons(ada).then().statusCode(200);
    }

    @Test
    void doesAsTheLimitSaysWhileRedisIsAway() {
        try {
            TestServers.shared().redisServer().kill();
            decideSignIn("closed");
            await().atMost(SOON).until(() -> guess().statusCode() == 429);
            assertThat(policies(guess())).contains("counted-by=nobody");
            decideSignIn("open");
            await().atMost(SOON).until(() -> guess().statusCode() == 400);
            assertThat(policies(guess())).contains("counted-by=nobody");
            decideSignIn("local");
            await().atMost(SOON).until(() -> policies(guess()).contains("counted-by=instance"));
        } finally {
            TestServers.shared().redisServer();
            CENTER.remove("limit", "sign-in");
        }
        await().atMost(SOON).until(() -> policies(guess()).contains("q=200;w=4;atoll-counted-by=region"));
    }

    private static void decideSignIn(String whenAway) {
        CENTER.decide("limit", "sign-in", """
                {"route":"POST /v1/sign-ins","key":"address","quota":100,"window":"PT1S","whenAway":"%s"}""".formatted(whenAway));
    }

    private Response guess() {
        return customers.ask("no phone", "Ada");
    }

    private String signIn() {
        return sessions.open(new CustomerId(UUID.randomUUID().toString()), Duration.ofHours(1));
    }

    private static Response coupons(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1/coupons");
    }

    private static Response features() {
        return given().header("Authorization", RehearsedControlPlane.CLIENT).get("/api/client/features");
    }

    private static String policies(Response response) {
        return Objects.requireNonNullElse(response.header("RateLimit-Policy"), "");
    }

    private static Response override(String value, int secondsLater) {
        var now = Instant.now().plusSeconds(secondsLater);
        var text = """
                {"region":"ap-southeast-1","kind":"limit","key":"coupon","value":%s,"issuedAt":"%s","expiresAt":"%s",\
                "reason":"an exercise"}""".formatted(value, now, now.plusSeconds(600));
        return given().header("Authorization", "Bearer " + RegionServers.OPERATOR)
                .contentType("text/plain")
                .body(FollowedCenter.OPERATOR.sign(text).toString())
                .post("/v1/overrides");
    }

    /// The control plane that this test's process is told of.
    public static class Center extends FollowedCenter {

        public Center() {
            super(CENTER, Map.of("atoll.ratelimit.budget", "2s")); // for a machine that is busy with other tests
        }
    }
}
