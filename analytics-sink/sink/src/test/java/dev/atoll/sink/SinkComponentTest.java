package dev.atoll.sink;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.runtime.messaging.MessageCodec;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole process on real servers: messages in on one side, a report out on the other.
@QuarkusTest
@QuarkusTestResource(CenterServers.class)
class SinkComponentTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final CenterBus bus;
    private final MessageCodec codec;
    private Instant start = Instant.EPOCH;

    SinkComponentTest(CenterBus bus, MessageCodec codec) {
        this.bus = bus;
        this.codec = codec;
    }

    @BeforeEach
    void hasADayOfItsOwn() {
        start = Instant.parse("2011-01-01T00:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));
    }

    @Test
    void reportsWhatTheRegionsSignedAndSent() throws Exception {
        bus.send(fact(RegionKey.SINGAPORE, "durian-days", 10), RegionKey.SINGAPORE);
        bus.send(fact(RegionKey.SINGAPORE, "noodle-week", 6), RegionKey.SINGAPORE);
        bus.send(fact(RegionKey.SINGAPORE, "noodle-week", 5), RegionKey.SINGAPORE);
        bus.send(fact(RegionKey.JAKARTA, "durian-days", 7), RegionKey.JAKARTA);

        awaitTotal(28);

        assertThat(report("region,campaign").asString())
                .isEqualTo("{\"by\":[\"region\",\"campaign\"],\"rows\":["
                        + "{\"region\":\"ap-southeast-1\",\"campaign\":\"durian-days\",\"count\":10},"
                        + "{\"region\":\"ap-southeast-1\",\"campaign\":\"noodle-week\",\"count\":11},"
                        + "{\"region\":\"ap-southeast-5\",\"campaign\":\"durian-days\",\"count\":7}],"
                        + "\"total\":28}");
    }

    @Test
    void opensNothingOfTheFrameworkButHealth() {
        given().get("/q/openapi").then().statusCode(401).body("type", is("access.unauthenticated"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void countsAFactOnceHoweverOftenItComes() throws Exception {
        var fact = fact(RegionKey.SINGAPORE, "durian-days", 10);
        for (int i = 0; i < 5; i++) {
            bus.send(fact, RegionKey.SINGAPORE);
        }
        bus.send(fact(RegionKey.SINGAPORE, "last", 1), RegionKey.SINGAPORE);

        awaitTotal(11);
        await().during(Duration.ofSeconds(1)).atMost(LONG_ENOUGH).until(() -> total() == 11);
    }

    @Test
    void putsAsideWhatItsRegionDidNotSign() throws Exception {
        var fact = fact(RegionKey.SINGAPORE, "durian-days", 10);
        var body = codec.encode(fact);
        var other = fact(RegionKey.BANGKOK, "durian-days", 10);

        var unsigned = UUID.randomUUID();
        bus.send(unsigned, "analytics.fact.v1", body, Optional.empty());
        var tampered = UUID.randomUUID();
        bus.send(
                tampered,
                "analytics.fact.v1",
                body.replace("\"count\":10", "\"count\":99"),
                Optional.of(CenterBus.sign(body, RegionKey.SINGAPORE)));
        var foreign = UUID.randomUUID();
        bus.sendSigned(foreign, body, RegionKey.JAKARTA);
        bus.send(other, RegionKey.BANGKOK);

        awaitReason(unsigned, "fact.unsigned");
        awaitReason(tampered, "fact.wrong-signature");
        awaitReason(foreign, "fact.wrong-signature");
        awaitReason(other.id(), "fact.unknown-region");
        assertThat(total()).isZero();
    }

    @Test
    void putsGarbageAsideAndGoesOn() throws Exception {
        var garbage = UUID.randomUUID();
        bus.sendSigned(garbage, "{\"id\": 7", RegionKey.SINGAPORE);
        var hollow = UUID.randomUUID();
        bus.sendSigned(hollow, "{}", RegionKey.SINGAPORE);
        var nameless = UUID.randomUUID();
        bus.sendSigned(
                nameless,
                codec.encode(fact(RegionKey.SINGAPORE, "durian-days", 10))
                        .replace("\"counted\":\"coupon.redeemed.v1\",", ""),
                RegionKey.SINGAPORE);
        var uncountable = UUID.randomUUID();
        bus.sendSigned(
                uncountable,
                codec.encode(fact(RegionKey.SINGAPORE, "durian-days", 10)).replace("\"count\":10", "\"count\":0"),
                RegionKey.SINGAPORE);
        var huge = UUID.randomUUID();
        bus.sendSigned(huge, "\"" + "x".repeat(17_000) + "\"", RegionKey.SINGAPORE);
        var strange = UUID.randomUUID();
        bus.send(strange, "coupon.redeemed.v1", "{}", Optional.empty());
        bus.send(fact(RegionKey.SINGAPORE, "durian-days", 10), RegionKey.SINGAPORE);

        awaitTotal(10);
        for (var malformed : List.of(garbage, hollow, nameless, uncountable)) {
            awaitReason(malformed, "fact.malformed");
        }
        awaitReason(huge, "fact.too-large");
        awaitReason(strange, "fact.unknown-type");
    }

    @Test
    void keepsNothingOfWhatLooksPersonal() throws Exception {
        var leak =
                Redemptions.ending(start.plusSeconds(60), RegionKey.SINGAPORE, Map.of("campaign", "+6591234567"), 10);
        bus.send(leak, RegionKey.SINGAPORE);

        awaitReason(leak.id(), "fact.personal-value");

        assertThat(operator().get("/v1/quarantine?limit=500").asString()).doesNotContain("6591234567");
        assertThat(total()).isZero();
    }

    @Test
    void tellsWhatWasPutAsideByPages() throws Exception {
        for (int i = 0; i < 3; i++) {
            bus.send(UUID.randomUUID(), "mystery.v1", "{}", Optional.empty());
        }
        await().atMost(LONG_ENOUGH).until(() -> quarantined().size() >= 3);

        var first = operator().get("/v1/quarantine?limit=2").jsonPath();
        var second = operator()
                .get("/v1/quarantine?limit=2&after=" + first.getLong("next"))
                .jsonPath();

        assertThat(first.getList("messages")).hasSize(2);
        assertThat(second.getList("messages")).isNotEmpty();
        assertThat(first.getList("messages.message")).doesNotContainAnyElementsOf(second.getList("messages.message"));
        operator().get("/v1/quarantine?limit=501").then().statusCode(400).body("type", is("request.invalid"));
    }

    @Test
    void reportsNothingAsNothing() {
        assertThat(report("region").asString()).isEqualTo("{\"by\":[\"region\"],\"rows\":[],\"total\":0}");
    }

    @Test
    void refusesAReportThatItDoesNotHave() {
        for (var by : List.of(" ", "phone", "region,phone", "region,", "REGION", "region;drop table fact")) {
            operator()
                    .queryParam("by", by)
                    .get("/v1/reports/redemptions")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", is("report.unknown-dimension"));
        }
    }

    @Test
    void refusesASpanThatIsNone() {
        for (var span : List.of(
                "from=yesterday",
                "to=2026-13-01T00:00:00Z",
                "from=+999999999-12-31T23:59:59Z",
                "from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z")) {
            operator()
                    .urlEncodingEnabled(false)
                    .get("/v1/reports/redemptions?" + span)
                    .then()
                    .statusCode(400)
                    .body("type", is("report.span-invalid"));
        }
    }

    @Test
    void answersOnlyAnOperator() {
        for (var path : List.of("/v1/reports/redemptions", "/v1/quarantine")) {
            given().get(path).then().statusCode(401).body("type", is("access.unauthenticated"));
            given().header("Authorization", "Bearer another")
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        given().get("/q/health").then().statusCode(200);
    }

    private AnonymizedFact fact(RegionKey region, String campaign, long count) {
        return Redemptions.ending(start.plusSeconds(60), region, Map.of("campaign", campaign, "coupon", "C-50"), count);
    }

    private Response report(String by) {
        return operator()
                .queryParam("by", by)
                .queryParam("from", start.toString())
                .queryParam("to", start.plus(Duration.ofDays(1)).toString())
                .get("/v1/reports/redemptions");
    }

    private long total() {
        return report("region").jsonPath().getLong("total");
    }

    private void awaitTotal(long total) {
        await().atMost(LONG_ENOUGH).until(() -> total() >= total);
        assertThat(total()).isEqualTo(total);
    }

    private void awaitReason(UUID message, String reason) {
        await().atMost(LONG_ENOUGH).until(() -> quarantined().containsKey(message.toString()));
        assertThat(quarantined()).containsEntry(message.toString(), reason);
    }

    private static Map<String, String> quarantined() {
        var page = operator().get("/v1/quarantine?limit=500").jsonPath();
        List<String> messages = page.getList("messages.message");
        List<String> reasons = page.getList("messages.reason");
        var found = new HashMap<String, String>();
        for (int i = 0; i < messages.size(); i++) {
            found.put(messages.get(i), reasons.get(i));
        }
        return found;
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + CenterServers.OPERATOR);
    }
}
