package dev.atoll.controlplane.ack;

import static dev.atoll.controlplane.ControlPlane.decideConfig;
import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static dev.atoll.controlplane.EmbeddedDatabase.JAKARTA;
import static dev.atoll.controlplane.EmbeddedDatabase.SINGAPORE;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.atoll.controlplane.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AckComponentTest {

    private static final String OF_SINGAPORE = "/api/v1/regions/ap-southeast-1/acks";
    private static final String SNAPSHOT = "/api/v1/regions/ap-southeast-1/snapshot";

    private final String instance = "node-" + UUID.randomUUID();
    private final String mine = "instances.find { it.instance == '" + instance + "' }";

    @Test
    void tellsWhichInstanceRunsWhichRevisionSinceWhen() {
        acknowledge(1, 7);
        awaitMine(7);
        var since = with(ADMIN).get(OF_SINGAPORE).<String>path(mine + ".since");
        acknowledge(1, 7);

        with(ADMIN)
                .get(OF_SINGAPORE)
                .then()
                .statusCode(200)
                .body(mine + ".revision", equalTo(7))
                .body(mine + ".process", equalTo("data-plane-api"))
                .body(mine + ".source", equalTo("control-plane"))
                .body(mine + ".since", equalTo(since))
                .body(mine + ".overrides[0].key", equalTo("coupon.redemption"))
                .body("overrides.find { it.key == 'coupon.redemption' }.reason", equalTo("fire"));
        with(ADMIN)
                .get("/api/v1/regions/ap-southeast-5/acks")
                .then()
                .body("instances.instance", not(hasItem(instance)));
    }

    @Test
    void countsHowLongADecisionTookUntilItWasAcknowledged() {
        var before = revision();
        acknowledge(1, before);
        decideConfig("ack", "k" + UUID.randomUUID(), "1", "*");
        awaitMine(before);
        var count = with(ADMIN).get(OF_SINGAPORE).<Integer>path("pushToAck.count");

        var now = revision();
        acknowledge(1, now);

        awaitMine(now);
        with(ADMIN)
                .get(OF_SINGAPORE)
                .then()
                .body("pushToAck.count", equalTo(count + 1))
                .body("pushToAck.sumMillis", greaterThanOrEqualTo(0))
                .body("pushToAck.buckets.count.sum()", equalTo(count + 1));
    }

    @Test
    void tellsCollectorsHowLongItTook() {
        acknowledge(1, revision());
        decideConfig("ack", "k" + UUID.randomUUID(), "1", "*");
        var now = revision();
        acknowledge(1, now);

        with(ADMIN)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*atoll_ack_push_seconds_bucket\\{region=\"ap-southeast-1\",le=\"0.2\"}.*"))
                .body(matchesPattern("(?s).*atoll_ack_push_seconds_count\\{region=\"ap-southeast-1\"} [1-9].*"))
                .body(matchesPattern("(?s).*atoll_snapshot_revision [1-9].*"));
        with(SINGAPORE).get("/q/metrics").then().statusCode(403);
        given().get("/q/metrics").then().statusCode(401);
        awaitMine(now); // it counts in no other test
    }

    @Test
    void letsARegionAcknowledgeForItselfOnlyAndSeeNothing() {
        with(JAKARTA).body("{}").post(OF_SINGAPORE).then().statusCode(403);
        with(SINGAPORE).get(OF_SINGAPORE).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"instance\":\"a\",\"process\":\"p\",\"epoch\":1,\"revision\":-1,\"appliedAt\":\"2026-03-01T12:00:00Z\",\"source\":\"s\"}",
                "{\"instance\":\"a\",\"process\":\"p\",\"epoch\":1,\"revision\":1,\"appliedAt\":\"noon\",\"source\":\"s\"}",
                "{\"instance\":\"a\",\"process\":\"p\",\"epoch\":1,\"revision\":1,\"appliedAt\":\"-9999-03-01T12:00:00Z\",\"source\":\"s\"}",
                "{\"instance\":\"a\\ud800\",\"process\":\"p\",\"epoch\":1,\"revision\":1,\"appliedAt\":\"2026-03-01T12:00:00Z\",\"source\":\"s\"}",
                "{\"instance\":\"a\\u0000\",\"process\":\"p\",\"epoch\":1,\"revision\":1,\"appliedAt\":\"2026-03-01T12:00:00Z\",\"source\":\"s\"}",
                "{\"instance\":\"a\",\"process\":\"p\",\"epoch\":1,\"revision\":1,\"appliedAt\":\"2026-03-01T12:00:00Z\",\"source\":\"s\",\"overrides\":[null]}",
                "{\"instance\":\"a\",\"process\":\"p\",\"epoch\":1,\"revision\":1,\"appliedAt\":\"2026-03-01T12:00:00Z\",\"source\":\"s\","
                        + "\"overrides\":[{\"kind\":\"flag\",\"key\":\"f\",\"reason\":\"r\",\"expiresAt\":\"+99999-03-01T12:00:00Z\"}]}"
            })
    void refusesWhatIsNoAcknowledgement(String body) {
        with(SINGAPORE).body(body).post(OF_SINGAPORE).then().statusCode(400);
    }

    /// The job of the process may have taken what was heard, and not kept it yet.
    private void awaitMine(int revision) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> with(ADMIN).get(OF_SINGAPORE).then().body(mine + ".revision", equalTo(revision)));
    }

    private static int revision() {
        return with(SINGAPORE).get(SNAPSHOT).path("revision");
    }

    private void acknowledge(int epoch, int revision) {
        with(SINGAPORE)
                .body("""
                    {"instance":"%s","process":"data-plane-api","epoch":%d,"revision":%d,
                    "appliedAt":"2026-03-01T12:00:00Z","source":"control-plane","overrides":[
                    {"kind":"flag","key":"coupon.redemption","expiresAt":"2026-03-01T13:00:00Z","reason":"fire"}]}\
                    """.formatted(instance, epoch, revision))
                .post(OF_SINGAPORE)
                .then()
                .statusCode(202);
    }
}
