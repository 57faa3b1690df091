package dev.atoll.dataplane.coupon;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextPurpose;
import dev.atoll.dataplane.CustomersOfTests;
import dev.atoll.dataplane.OutboxMessages;
import dev.atoll.dataplane.RegionServers;
import dev.atoll.dataplane.session.OpenSessions;
import dev.atoll.runtime.messaging.ReceivedMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class NotificationComponentTest {

    private final CustomersOfTests customers;
    private final OpenSessions sessions;
    private final OutboxMessages outbox;
    private final OutcomesConsumer outcomes;
    private final ObjectMapper json;
    private final String phone = CustomersOfTests.somePhone();

    NotificationComponentTest(
            CustomersOfTests customers,
            OpenSessions sessions,
            OutboxMessages outbox,
            OutcomesConsumer outcomes,
            ObjectMapper json) {
        this.customers = customers;
        this.sessions = sessions;
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.json = json;
    }

    @Test
    void textsTheCustomerInTheTransactionOfTheRedemption() {
        var id = redeem(offer(1), customers.signIn(phone));

        assertThat(outbox.with("notification.send-text.v1", "subject", id))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.getString("purpose")).isEqualTo("REDEMPTION");
                    assertThat(text.getString("to")).isEqualTo(phone);
                    assertThat(text.getString("body")).startsWith("Half a durian");
                });
    }

    @Test
    void textsNobodyWhoCameTooLate() {
        var coupon = offer(1);
        redeem(coupon, customers.signIn());

        var late = customers.signIn(phone);
        given().header("Authorization", "Bearer " + late)
                .post("/v1/coupons/{code}/redemptions", coupon)
                .then()
                .statusCode(409);

        assertThat(outbox.with("notification.send-text.v1", "to", phone)).hasSize(1); // the code to sign in
    }

    @Test
    void showsWhatCameOfTheTextAndKeepsTheFirstOutcome() throws Throwable {
        var token = customers.signIn();
        var id = redeem(offer(1), token);
        show(id, token).body("notification", is("PENDING")).body("id", is(id));

        hear(delivered(id));
        hear(delivered(id));
        hear(failed(id));

        show(id, token).body("notification", is("DELIVERED"));
    }

    @Test
    void showsATextThatFailed() throws Throwable {
        var token = customers.signIn();
        var id = redeem(offer(1), token);

        hear(failed(id));

        show(id, token).body("notification", is("FAILED"));
    }

    @Test
    void redeemsForACustomerWhoHasNoPhoneAndSaysThatNobodyIsTold() {
        var token = sessions.open(new CustomerId(UUID.randomUUID().toString()), Duration.ofHours(1));
        var id = redeem(offer(1), token);

        show(id, token).body("notification", is("FAILED"));
        assertThat(outbox.with("notification.send-text.v1", "subject", id)).isEmpty();
    }

    @Test
    void passesOverWhatIsNotAboutARedemption() throws Throwable {
        hear(delivered(UUID.randomUUID().toString()));
        outcomes.handle(new ReceivedMessage(UUID.randomUUID(), "payment.taken.v9", "{}", Map.of()))
                .await()
                .indefinitely();
    }

    @Test
    void hidesTheRedemptionsOfOthers() {
        var id = redeem(offer(1), customers.signIn());

        given().header("Authorization", "Bearer " + customers.signIn())
                .get("/v1/redemptions/{id}", id)
                .then()
                .statusCode(404)
                .body("type", is("redemption.unknown"));
    }

    @Test
    void letsOperatorsAloneOfferCoupons() {
        given().contentType("application/json")
                .body("{}")
                .put("/v1/coupons/A-1-B")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"));
        given().contentType("application/json")
                .header("Authorization", "Bearer " + customers.signIn())
                .body("{}")
                .put("/v1/coupons/A-1-B")
                .then()
                .statusCode(401)
                .body("type", is("access.unauthenticated"));
    }

    @Test
    void setsTheStockAnew() {
        var coupon = offer(1);
        redeem(coupon, customers.signIn());

        put(coupon, 2).statusCode(200).body("stock", is(2));
        redeem(coupon, customers.signIn());
        redeem(coupon, customers.signIn());
    }

    private String offer(int stock) {
        var code = "NOTICE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        put(code, stock).statusCode(201).body("code", is(code));
        return code;
    }

    private static ValidatableResponse put(String code, int stock) {
        return given().header("Authorization", "Bearer " + RegionServers.OPERATOR)
                .contentType("application/json")
                .body(Map.of(
                        "campaign",
                        "durian-days",
                        "title",
                        "Half a durian",
                        "stock",
                        stock,
                        "endsAt",
                        Instant.now().plus(Duration.ofHours(1)).toString()))
                .put("/v1/coupons/{code}", code)
                .then();
    }

    private static String redeem(String code, String token) {
        return given().header("Authorization", "Bearer " + token)
                .post("/v1/coupons/{code}/redemptions", code)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse show(String id, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/redemptions/{id}", id)
                .then()
                .statusCode(200);
    }

    private void hear(PartnerOutcome outcome) throws Throwable {
        var message = message(outcome);
        VertxContextSupport.subscribeAndAwait(() -> outcomes.handle(message));
    }

    private ReceivedMessage message(PartnerOutcome outcome) throws JsonProcessingException {
        return new ReceivedMessage(
                outcome.id(), Message.typeOf(outcome.getClass()), json.writeValueAsString(outcome), Map.of());
    }

    private static PartnerOutcome delivered(String redemption) {
        return new TextDelivered(
                UUID.randomUUID(),
                Instant.now(),
                new RegionId("ap-southeast-1"),
                UUID.randomUUID(),
                UUID.fromString(redemption),
                TextPurpose.REDEMPTION);
    }

    private static PartnerOutcome failed(String redemption) {
        return new TextFailed(
                UUID.randomUUID(),
                Instant.now(),
                new RegionId("ap-southeast-1"),
                UUID.randomUUID(),
                UUID.fromString(redemption),
                TextPurpose.REDEMPTION,
                TextFailed.Reason.UNDELIVERABLE);
    }
}
