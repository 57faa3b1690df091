package dev.atoll.dataplane.coupon;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.session.OpenSessions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class CouponComponentTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Coupons coupons;
    private final OpenSessions sessions;
    private final AgroalDataSource database;

    CouponComponentTest(Coupons coupons, OpenSessions sessions, AgroalDataSource database) {
        this.coupons = coupons;
        this.sessions = sessions;
        this.database = database;
    }

    @Test
    void redeemsForTheCustomerOfTheSessionWithOneEvent() throws Throwable {
        stock("WELCOME-1", 5);

        var redemption =
                redeem("WELCOME-1", signIn(), null).then().statusCode(201).extract();

        assertThat(eventsAbout("WELCOME-1")).containsExactly((String) redemption.path("id"));
    }

    @Test
    void answersARetryWithTheFirstRedemption() throws Throwable {
        stock("RETRY-1", 5);
        var token = signIn();

        String first = redeem("RETRY-1", token, "attempt-1")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        redeem("RETRY-1", token, "attempt-1").then().statusCode(201).body("id", equalTo(first));
        redeem("RETRY-1", token, "attempt-2").then().statusCode(409).body("type", is("coupon.already-redeemed"));
        assertThat(eventsAbout("RETRY-1")).containsExactly(first);
    }

    @Test
    void redeemsTheLastTenExactlyTenTimesFor64CallersAtOnce() throws Throwable {
        stock("FLASH-10", 10);
        var tokens = IntStream.range(0, 64).mapToObj(i -> signIn()).toList();

        var statuses = redeemAtOnce("FLASH-10", tokens);

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(54);
        assertThat(eventsAbout("FLASH-10")).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        given().post("/v1/coupons/ANY-1/redemptions").then().statusCode(401).body("type", is("session.missing"));
        redeem("ANY-1", "no-such-token", null)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", is("session.missing"));
    }

    @Test
    void refusesACouponThatDoesNotExistAndACodeThatIsNone() {
        var token = signIn();

        redeem("NOWHERE-1", token, null).then().statusCode(404).body("type", is("coupon.unknown"));
        redeem("not a code", token, null).then().statusCode(400).body("type", is("request.invalid"));
    }

    @Test
    void refusesAMethodThatTheAddressDoesNotKnow() {
        given().header("Authorization", "Bearer " + signIn())
                .delete("/v1/coupons")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", is("request.method-not-allowed"));
    }

    private void stock(String code, int stock) throws Throwable {
        var coupon = new Coupon(
                new CouponCode(code),
                new CampaignId("durian-days"),
                "Half a durian",
                stock,
                Instant.now().plus(HOUR));
        VertxContextSupport.subscribeAndAwait(() -> coupons.put(coupon));
    }

    private String signIn() {
        return sessions.open(new CustomerId(UUID.randomUUID().toString()), HOUR);
    }

    private static Response redeem(String code, String token, @Nullable String key) {
        var request = given().header("Authorization", "Bearer " + token);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/coupons/{code}/redemptions", code);
    }

    private static List<Integer> redeemAtOnce(String code, List<String> tokens)
            throws InterruptedException, ExecutionException {
        try (ExecutorService callers = Executors.newFixedThreadPool(tokens.size())) {
            var answers = callers.invokeAll(tokens.stream()
                    .<Callable<Integer>>map(
                            token -> () -> redeem(code, token, null).statusCode())
                    .toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private List<String> eventsAbout(String code) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select message_id from outbox where payload::jsonb ->> 'coupon' = ?")) {
            query.setString(1, code);
            var rows = query.executeQuery();
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
