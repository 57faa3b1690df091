package dev.atoll.anonymizer.aggregate;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.RecordedLog;
import dev.atoll.anonymizer.RecordedSpans;
import dev.atoll.anonymizer.RegionBus;
import dev.atoll.anonymizer.RegionKey;
import dev.atoll.anonymizer.RegionServers;
import dev.atoll.anonymizer.RegionTables;
import dev.atoll.anonymizer.aggregate.Cells.Settlement;
import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.messaging.MessageCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.rocketmq.common.message.MessageExt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole process on real servers: events in on one side, signed facts out on the other.
@QuarkusTest
@QuarkusTestResource(RegionServers.class)
class AnonymizerComponentTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final AggregateJob job;
    private final RegionBus bus;
    private final MovableClock clock;
    private final MessageCodec codec;
    private final RecordedSpans spans;
    private final RegionTables tables;
    private final MeterRegistry meters;
    private final ObjectMapper json;
    private final String coupon =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    AnonymizerComponentTest(
            AggregateJob job,
            RegionBus bus,
            MovableClock clock,
            MessageCodec codec,
            RecordedSpans spans,
            RegionTables tables,
            MeterRegistry meters,
            ObjectMapper json) {
        this.job = job;
        this.bus = bus;
        this.clock = clock;
        this.codec = codec;
        this.spans = spans;
        this.tables = tables;
        this.meters = meters;
        this.json = json;
    }

    @BeforeEach
    void beginsAWindow() {
        clock.advanceToNext(WINDOW);
        tables.execute("delete from contribution");
        tables.execute("delete from cell");
    }

    @Test
    void sendsOneSignedFactForEnoughPeople() throws Throwable {
        var start = clock.instant();
        redeem(6);
        clock.advance(SETTLED);

        assertThat(drain()).isEqualTo(new Settlement(6, 0));

        var message = onlyFact();
        assertThat(fact(message))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new AnonymizedFact(
                        UUID.randomUUID(),
                        new RegionId("ap-southeast-1"),
                        "coupon.redeemed.v1",
                        start,
                        start.plus(WINDOW),
                        Map.of("campaign", "durian-days", "coupon", coupon),
                        6));
        assertThat(message.getTags()).isEqualTo("analytics.fact.v1");
        assertThat(message.getKeys()).isEqualTo(fact(message).id().toString());
        assertThat(new FactSignature(message.getUserProperty(FactSignature.PROPERTY))
                        .verifies(message.getBody(), RegionKey.pair().getPublic()))
                .isTrue();
    }

    @Test
    void opensNothingOfTheFrameworkButHealth() {
        given().get("/q/metrics").then().statusCode(403).body("type", is("access.forbidden"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void countsAnEventOnceHoweverOftenItComes() throws Throwable {
        var events = redeem(5);
        repeat(events);
        clock.advance(SETTLED);
        assertThat(drain()).isEqualTo(new Settlement(5, 0));

        repeat(events);
        redeem(5);
        clock.advance(SETTLED);

        assertThat(drain()).isEqualTo(new Settlement(5, 0));
        await().atMost(LONG_ENOUGH).until(() -> bus.facts(coupon).size() == 2);
        assertThat(bus.facts(coupon)).allMatch(message -> fact(message).count() == 5);
    }

    @Test
    void countsABurstInFullThatStraddlesTheEndOfAWindow() throws Throwable {
        var start = clock.instant();
        clock.advance(Duration.ofSeconds(59));
        redeem(8);
        clock.advance(Duration.ofSeconds(30));
        redeem(2);
        clock.advance(Duration.ofSeconds(10));

        assertThat(drain()).isEqualTo(Settlement.NOTHING);
        clock.advance(SETTLED);
        assertThat(drain()).isEqualTo(new Settlement(10, 0));

        var fact = fact(onlyFact());
        assertThat(fact.count()).isEqualTo(10);
        assertThat(fact.windowStart()).isEqualTo(start);
        assertThat(fact.windowEnd()).isEqualTo(start.plus(SETTLED));
    }

    @Test
    void suppressesWhatTooFewPeopleDid() throws Throwable {
        redeem(4);
        clock.advance(SETTLED);
        assertThat(drain()).isEqualTo(Settlement.NOTHING);

        clock.advance(Duration.ofHours(1));

        assertThat(drain()).isEqualTo(new Settlement(0, 4));
        assertThat(tables.waiting()).isZero();
        assertThat(bus.facts(coupon)).isEmpty();
    }

    @Test
    void countsTogetherWhatComesInLaterWindows() throws Throwable {
        redeem(3);
        clock.advance(Duration.ofMinutes(20));
        drain();
        redeem(3);
        clock.advance(SETTLED);

        assertThat(drain()).isEqualTo(new Settlement(6, 0));
    }

    @Test
    void countsNothingWhoseFactCouldNotBeKept() throws Throwable {
        redeem(5);
        clock.advance(SETTLED);

        tables.execute("alter table outbox rename to outbox_away");
        assertThatThrownBy(this::drain).isNotNull();
        tables.execute("alter table outbox_away rename to outbox");
        assertThat(tables.waiting()).isEqualTo(5);

        assertThat(drain()).isEqualTo(new Settlement(5, 0));
        assertThat(fact(onlyFact()).count()).isEqualTo(5);
    }

    @Test
    void dropsAnEventThatItDoesNotKnowAndGoesOn() throws Throwable {
        bus.send(UUID.randomUUID(), "mystery.happened.v1", "{\"coupon\":\"" + coupon + "\"}", traceParent(event()));
        redeem(5);
        clock.advance(SETTLED);

        assertThat(drain()).isEqualTo(new Settlement(5, 0));
    }

    @Test
    void goesOnInTheTraceOfOneEventAndLinksToTheOthers() throws Throwable {
        var traces = redeem(6).stream().map(AnonymizerComponentTest::trace).toList();
        clock.advance(SETTLED);
        drain();

        var trace = onlyFact().getUserProperty("traceparent").substring(3, 35);

        assertThat(traces).contains(trace);
        var others = traces.stream().filter(other -> !other.equals(trace)).toList();
        assertThat(spans.all())
                .filteredOn(span -> span.getName().equals("count coupon.redeemed.v1"))
                .filteredOn(span -> span.getTraceId().equals(trace))
                .singleElement()
                .satisfies(count -> assertThat(count.getLinks())
                        .extracting(link -> link.getSpanContext().getTraceId())
                        .containsExactlyInAnyOrderElementsOf(others));
    }

    @Test
    void letsNoPersonOut() throws Throwable {
        try (var log = new RecordedLog()) {
            var customer = redeem(5).getFirst().customer().value();
            var leaking = event();
            var body = codec.encode(leaking).replace("{\"id\"", "{\"phone\":\"+6591234567\",\"id\"");
            bus.send(leaking.id(), "coupon.redeemed.v1", body, traceParent(leaking));
            bus.send(UUID.randomUUID(), "person.seen.v1", "{\"phone\":\"+6591234567\"}", traceParent(leaking));
            await().atMost(LONG_ENOUGH).until(() -> tables.hasSeen(List.of(leaking.id())));
            var kept = tables.everything();
            clock.advance(SETTLED);
            drain();
            var fact = onlyFact();

            var told = new String(fact.getBody(), UTF_8) + fact.getProperties() + log.lines() + spans.all() + kept;

            assertThat(log.lines()).isNotEmpty();
            assertThat(told)
                    .contains(coupon)
                    .doesNotContain(customer)
                    .doesNotContain(leaking.customer().value())
                    .doesNotContain("6591234567");
        }
    }

    private Settlement drain() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(job::drainOnce);
    }

    private MessageExt onlyFact() {
        await().atMost(LONG_ENOUGH).until(() -> !bus.facts(coupon).isEmpty());
        assertThat(bus.facts(coupon)).hasSize(1);
        return bus.facts(coupon).getFirst();
    }

    private AnonymizedFact fact(MessageExt message) {
        try {
            return json.readValue(message.getBody(), AnonymizedFact.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// So many redemptions by as many people, now.
    private List<CouponRedeemed> redeem(int people) throws Exception {
        var events = IntStream.range(0, people).mapToObj(_ -> event()).toList();
        for (var event : events) {
            send(event);
        }
        var ids = events.stream().map(CouponRedeemed::id).toList();
        await().atMost(LONG_ENOUGH).until(() -> tables.hasSeen(ids));
        return events;
    }

    private void repeat(List<CouponRedeemed> events) throws Exception {
        var repeated = meters.counter("atoll.intake.repeated.events");
        double expected = repeated.count() + events.size();
        for (var event : events) {
            send(event);
        }
        await().atMost(LONG_ENOUGH).until(() -> repeated.count() >= expected);
    }

    private void send(CouponRedeemed event) throws Exception {
        bus.send(event.id(), "coupon.redeemed.v1", codec.encode(event), traceParent(event));
    }

    private CouponRedeemed event() {
        return new CouponRedeemed(
                UUID.randomUUID(),
                clock.instant(),
                new RegionId("ap-southeast-1"),
                new CampaignId("durian-days"),
                new CouponCode(coupon),
                new CustomerId(UUID.randomUUID().toString()));
    }

    private static String traceParent(CouponRedeemed event) {
        return "00-" + trace(event) + "-00f067aa0ba902b7-01";
    }

    private static String trace(CouponRedeemed event) {
        return event.id().toString().replace("-", "");
    }
}
