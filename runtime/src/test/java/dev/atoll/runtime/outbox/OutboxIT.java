package dev.atoll.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.RuntimeServers;
import dev.atoll.runtime.messaging.TraceParent;
import dev.atoll.servers.TestServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.rocketmq.client.consumer.DefaultLitePullConsumer;
import org.apache.rocketmq.client.exception.MQClientException;
import org.apache.rocketmq.common.consumer.ConsumeFromWhere;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/// From a transaction to a handler, over a real PostgreSQL and a real RocketMQ.
@QuarkusTest
@QuarkusTestResource(RuntimeServers.class)
class OutboxIT {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Inject
    Outbox outbox;

    @Inject
    Mutiny.SessionFactory database;

    @Inject
    DataSource jdbc;

    @Inject
    RecordingHandler handler;

    @Inject
    Tracer tracer;

    @Inject
    @ConfigProperty(name = "quarkus.log.console.format")
    String logFormat;

    @Inject
    MeterRegistry meters;

    @Test
    void deliversEveryMessageInOrder() throws Throwable {
        var customer = customer();
        var events = IntStream.range(0, 1_200).mapToObj(_ -> event(customer)).toList();

        append(events);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(received(customer)).isEqualTo(events));
        await().atMost(LONG_ENOUGH).until(() -> rows() == 0);
        assertThat(meters.get("atoll.outbox.relayed.messages").functionCounter().count())
                .isGreaterThanOrEqualTo(events.size());
    }

    @Test
    void deliversNothingOfATransactionThatWasRolledBack() throws Throwable {
        var customer = customer();
        var lost = event(customer);
        var kept = event(customer);

        VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(
                (session, transaction) -> outbox.append(lost, session).invoke(transaction::markForRollback)));
        append(List.of(kept));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(received(customer)).containsExactly(kept));
    }

    @Test
    void triesAMessageAgainUntilItsHandlerSucceedsAndKeepsTheOrder() throws Throwable {
        var customer = customer();
        var events = List.of(event(customer), event(customer));
        handler.failOn(events.getFirst().id(), 20);

        append(events);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(received(customer)).isEqualTo(events));
    }

    @Test
    void putsAPoisonedMessageAsideAndGoesOn() throws Throwable {
        var customer = customer();
        var next = event(customer);

        plant(customer, "{\"campaign\": 7", "");
        append(List.of(next));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(received(customer)).containsExactly(next));
        await().atMost(LONG_ENOUGH).until(() -> deadLetters() == 1);
    }

    @Test
    void logsWhatItGivesUpOnWithTheTraceOfTheSender() throws SQLException {
        var span = tracer.spanBuilder("request").startSpan();

        try (var logs = RecordedLogs.open(logFormat)) {
            plant(customer(), "{\"campaign\": 7", TraceParent.of(Context.root().with(span)));

            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(logs.lines())
                            .anySatisfy(line -> assertThat(line)
                                    .contains("ERROR", "gives up")
                                    .contains("trace=" + span.getSpanContext().getTraceId())));
        }
    }

    @Test
    void logsThatAHandlerFailsWithTheTraceOfTheSender() throws Throwable {
        var event = event(customer());
        handler.failOn(event.id(), 2);

        try (var logs = RecordedLogs.open(logFormat)) {
            append(List.of(event));

            await().atMost(LONG_ENOUGH)
                    .until(() -> !handler.of(event.orderingKey()).isEmpty());
            assertThat(logs.lines())
                    .anySatisfy(line -> assertThat(line)
                            .contains("WARN", "fails on a message")
                            .contains("trace="
                                    + handler.of(event.orderingKey()).getFirst().trace()));
        }
    }

    @Test
    @SuppressWarnings("MustBeClosedChecker") // closed when the chain ends
    void carriesTheTraceOfTheSender() throws Throwable {
        var customer = customer();
        var span = tracer.spanBuilder("request").startSpan();

        VertxContextSupport.subscribeAndAwait(() -> {
            var scope = span.makeCurrent();
            return database.withTransaction(session -> outbox.append(event(customer), session))
                    .onTermination()
                    .invoke(scope::close);
        });

        await().atMost(LONG_ENOUGH).until(() -> !received(customer).isEmpty());
        assertThat(handler.of(customer.value()).getFirst().trace())
                .isEqualTo(span.getSpanContext().getTraceId());
    }

    @Test
    void keepsMessagesWhileTheBusIsAwayAndSendsThemAfter() throws Throwable {
        var customer = customer();
        var events = List.of(event(customer), event(customer));
        await().atMost(LONG_ENOUGH).until(() -> rows() == 0); // nothing of another test waits

        TestServers.shared().rocketMqServer().kill();
        append(events);
        assertThat(rows()).isEqualTo(2);
        await().atMost(LONG_ENOUGH).until(() -> gauge("atoll.outbox.waiting.messages") == 2);
        assertThat(gauge("atoll.outbox.waiting.age")).isPositive();
        TestServers.shared().rocketMqServer();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(received(customer).stream().distinct()).containsExactlyElementsOf(events));
        await().atMost(LONG_ENOUGH).until(() -> rows() == 0);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private List<CouponRedeemed> received(CustomerId customer) {
        return handler.of(customer.value()).stream()
                .map(RecordingHandler.Received::event)
                .toList();
    }

    private void append(List<CouponRedeemed> events) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(session -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .call(event -> outbox.append(event, session))
                .collect()
                .last()));
    }

    private void plant(CustomerId customer, String payload, String traceParent) throws SQLException {
        try (var connection = jdbc.getConnection();
                var insert = connection.prepareStatement("insert into outbox (message_id, topic, type, ordering_key,"
                        + " payload, trace_parent, occurred_at)"
                        + " values (gen_random_uuid(), 'atoll-events', 'coupon.redeemed.v1', ?, ?, ?, now())")) {
            insert.setString(1, customer.value());
            insert.setString(2, payload);
            insert.setString(3, traceParent);
            insert.executeUpdate();
        }
    }

    private static int deadLetters() throws MQClientException {
        var reader = new DefaultLitePullConsumer(TestServers.shared().fresh("dead-letters"));
        reader.setNamesrvAddr(TestServers.shared().rocketMqServer().url());
        reader.setConsumeFromWhere(ConsumeFromWhere.CONSUME_FROM_FIRST_OFFSET);
        reader.subscribe("%DLQ%runtime-test", "*");
        try {
            reader.start();
            return reader.poll(Duration.ofSeconds(5).toMillis()).size();
        } finally {
            reader.shutdown();
        }
    }

    private int rows() throws SQLException {
        try (var connection = jdbc.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static CustomerId customer() {
        return new CustomerId(UUID.randomUUID().toString());
    }

    private static CouponRedeemed event(CustomerId customer) {
        return new CouponRedeemed(
                UUID.randomUUID(),
                Instant.parse("2026-03-01T12:00:00Z"),
                new RegionId("ap-southeast-1"),
                new CampaignId("durian-days"),
                new CouponCode("DURIAN-50"),
                customer);
    }
}
