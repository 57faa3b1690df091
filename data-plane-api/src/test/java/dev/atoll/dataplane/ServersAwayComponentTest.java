package dev.atoll.dataplane;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.atoll.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A server that is killed is answered for at once, and used again when it is back.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class ServersAwayComponentTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(8); // without waiting for a time-out
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private final CustomersOfTests customers;

    ServersAwayComponentTest(CustomersOfTests customers) {
        this.customers = customers;
    }

    @Test
    void saysThatSessionsAreAwayWhileRedisIs() {
        var token = customers.signIn();
        TestServers.shared().redisServer().kill();

        try {
            // what is asked before the loss is noticed may wait for the time-out
            Awaitility.await().atMost(NOTICED).until(() -> coupons(token).statusCode() == 503);
            assertAway(() -> coupons(token), "session.unavailable");
            assertAway(() -> customers.ask(CustomersOfTests.somePhone(), "Ada"), "sign-in.unavailable");
            assertThat(customers.ask("no phone", "Ada").header("RateLimit-Policy"))
                    .contains("counted-by=instance");
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'redis' }.data.state", is("away"));
        } finally {
            TestServers.shared().redisServer();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> customers.ask(CustomersOfTests.somePhone(), "Ada").statusCode() == 202);
    }

    @Test
    void saysThatTheDatabaseIsAwayWhilePostgresIs() {
        var token = customers.signIn();
        TestServers.shared().postgresServer().kill();

        try {
            assertAway(() -> coupons(token), "database.unavailable");
            assertAway(() -> coupons(token), "database.unavailable");
        } finally {
            TestServers.shared().postgresServer();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> coupons(token).statusCode() == 200);
    }

    private static void assertAway(Supplier<Response> request, String type) {
        var began = System.nanoTime();

        request.get()
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", is(type));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }

    private static Response coupons(String token) {
        return given().header("Authorization", "Bearer " + token).get("/v1/coupons");
    }
}
