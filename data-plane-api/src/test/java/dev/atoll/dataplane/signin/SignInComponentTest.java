package dev.atoll.dataplane.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.atoll.dataplane.CustomersOfTests;
import dev.atoll.dataplane.OutboxMessages;
import dev.atoll.dataplane.RegionServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class SignInComponentTest {

    private final CustomersOfTests customers;
    private final OutboxMessages outbox;
    private final String phone = CustomersOfTests.somePhone();

    SignInComponentTest(CustomersOfTests customers, OutboxMessages outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    @Test
    void opensASessionForWhoeverShowsTheCode() {
        var answer = customers.ask(phone, "Ada").then().statusCode(202).extract();

        assertThat(Instant.parse(answer.path("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(4)), Instant.now().plus(Duration.ofMinutes(5)));
        var session = customers
                .showCode(answer.path("signIn"), customers.lastCode(phone))
                .then()
                .statusCode(201)
                .body("customer", notNullValue())
                .body("expiresAt", notNullValue())
                .extract();
        coupons(session.path("token")).then().statusCode(200);
    }

    @Test
    void sendsTheTextThroughTheOutboxUntilItIsTooLate() {
        customers.requestCode(phone, "Ada");

        assertThat(outbox.with("notification.send-text.v1", "to", phone))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.getString("purpose")).isEqualTo("SIGN_IN");
                    assertThat(text.getString("region")).isEqualTo("ap-southeast-1");
                    assertThat(Duration.between(text.getInstant("occurredAt"), text.getInstant("expiresAt")))
                            .isEqualTo(Duration.ofMinutes(5));
                });
    }

    @Test
    void refusesAWrongCodeAndThenTooManyOfThem() {
        var signIn = customers.requestCode(phone, "Ada");
        var right = customers.lastCode(phone);
        var wrong = right.equals("000000") ? "000001" : "000000";

        for (var i = 0; i < 5; i++) {
            customers.showCode(signIn, wrong).then().statusCode(401).body("type", is("sign-in.wrong-code"));
        }
        customers.showCode(signIn, right).then().statusCode(403).body("type", is("sign-in.too-many-attempts"));
    }

    @Test
    void takesACodeOnceAndTellsAnUsedSignInFromNoUnknownOne() {
        var signIn = customers.requestCode(phone, "Ada");
        var code = customers.lastCode(phone);
        customers.showCode(signIn, code).then().statusCode(201);

        var used = customers
                .showCode(signIn, code)
                .then()
                .statusCode(401)
                .extract()
                .asString();
        var unknown = customers
                .showCode("nobody", code)
                .then()
                .statusCode(401)
                .extract()
                .asString();

        assertThat(used).isEqualTo(unknown).contains("sign-in.expired");
    }

    @Test
    void letsAPhoneWaitAfterThreeCodes() {
        for (var i = 0; i < 3; i++) {
            customers.requestCode(phone, "Ada");
        }

        var refused = customers
                .ask(phone, "Ada")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", is("sign-in.too-many-codes"))
                .extract();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        assertThat(outbox.with("notification.send-text.v1", "to", phone)).hasSize(3);
    }

    @Test
    void givesOnePhoneOneCustomerAlsoWhenItFirstSignsInTwiceAtTheSameTime() {
        var first = customers.requestCode(phone, "Ada");
        var firstCode = customers.lastCode(phone);
        var second = customers.requestCode(phone, "Ada L.");
        var secondCode = customers.lastCode(phone);

        Set<String> found = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> customers
                        .showCode(i == 0 ? first : second, i == 0 ? firstCode : secondCode)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("customer")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertThat(found).hasSize(1);
    }

    @Test
    void signsOut() {
        var token = customers.signIn(phone);

        given().header("Authorization", "Bearer " + token)
                .delete("/v1/sessions/current")
                .then()
                .statusCode(204);
        coupons(token).then().statusCode(401).body("type", is("session.missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91234567",
                "+65",
                "+6512",
                "+999123456789",
                "+65 9123 4567",
                "tel:+6591234567",
                "+65912345678901"
            })
    void refusesANumberThatNoPhoneHas(String number) {
        customers.ask(number, "Ada").then().statusCode(400).body("type", is("sign-in.invalid-phone"));
    }

    private static Response coupons(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1/coupons");
    }
}
