package dev.atoll.adapters;

import static dev.atoll.adapters.TextCommands.phone;
import static dev.atoll.adapters.TextCommands.sendText;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.atoll.adapters.RecordedOutcomes.Recorded;
import dev.atoll.adapters.intent.Alphabet;
import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.intent.Intent;
import dev.atoll.adapters.intent.Intents;
import dev.atoll.adapters.sms.ShortMessages;
import dev.atoll.adapters.sms.SubmissionOutcome;
import dev.atoll.contracts.identity.PhoneNumber;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextFailed.Reason;
import dev.atoll.runtime.outbox.Outbox;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a command on the bus to a phone and back to an outcome on the bus: a real PostgreSQL, a real RocketMQ and
/// the simulated SMSC.
@QuarkusTest
@QuarkusTestResource(value = RegionServers.class, restrictToAnnotatedClass = true)
class TextsComponentTest {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final Duration NEVER_BY_THE_JOB = Duration.ofHours(2);
    private static final int WINDOW = 10;

    @Inject
    Outbox outbox;

    @Inject
    Mutiny.SessionFactory database;

    @Inject
    DataSource jdbc;

    @Inject
    Intents intents;

    @Inject
    ShortMessages shortMessages;

    @Inject
    RecordedOutcomes outcomes;

    @Inject
    RecordedSpans spans;

    @Inject
    Tracer tracer;

    @SuppressWarnings("NullAway.Init") // injected by RegionServers
    SimulatedPartner partner;

    @BeforeEach
    void mend() {
        partner.faults("{}");
    }

    @Test
    void bringsATextToThePhoneAndItsOutcomeToTheBusInOneTrace() throws Throwable {
        var command = command("Durian at half price: DURIAN-50");
        var request = tracer.spanBuilder("request").startSpan();

        VertxContextSupport.subscribeAndAwait(() -> {
            try (var _ = request.makeCurrent()) {
                return database.withTransaction(session -> outbox.append(command, session));
            }
        });

        var outcome = outcome(command);
        assertThat(outcome.outcome()).isInstanceOf(TextDelivered.class);
        assertThat(partner.texts(command.to())).containsExactly("Durian at half price: DURIAN-50");
        var trace = request.getSpanContext().getTraceId();
        assertThat(outcome.trace()).isEqualTo(trace);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(spans.of(trace))
                        .extracting(SpanData::getName, SpanData::getKind)
                        .contains(
                                tuple("process atoll-commands", SpanKind.CONSUMER),
                                tuple("submit_sm", SpanKind.CLIENT),
                                tuple("deliver_sm", SpanKind.SERVER)));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'smsc' }.data.link", equalTo("bound"));
    }

    @Test
    void opensNothingOfTheFrameworkButHealth() {
        given().get("/q/metrics").then().statusCode(403).body("type", equalTo("access.forbidden"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void sendsOneTextForACommandThatComesTwice() throws Throwable {
        var command = command("once");

        send(command);
        outcome(command);
        send(command);
        var next = command(command.to(), command.subject(), "next");
        send(next);
        outcome(next);

        assertThat(partner.texts(command.to())).containsExactly("once", "next");
        assertThat(outcomes.of(command.id())).hasSize(1);
    }

    @Test
    void joinsALongTextOnThePhone() throws Throwable {
        var body = "榴莲半价 🍈 ".repeat(20);
        var command = command(body);

        send(command);

        assertThat(outcome(command).outcome()).isInstanceOf(TextDelivered.class);
        assertThat(partner.texts(command.to())).containsExactly(body);
    }

    @Test
    void sendsNoTextTwiceWhenTheAnswerIsLost() throws Throwable {
        partner.faults("{\"loseResponses\":1}");
        var command = command("lost answer");

        send(command);

        assertThat(outcome(command).outcome()).isInstanceOf(TextDelivered.class);
        assertThat(partner.texts(command.to())).containsExactly("lost answer");
        assertThat(number("select attempts from part where command = '" + command.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void failsATextToANumberThatIsRejected() throws Throwable {
        partner.faults("{\"rejectedPrefixes\":[\"+6566\"]}");
        var command = command(phone("+6566"), UUID.randomUUID(), "refused");

        send(command);

        assertThat(reason(command)).isEqualTo(Reason.REJECTED);
        assertThat(partner.texts(command.to())).isEmpty();
    }

    @Test
    void failsATextToANumberThatIsNeverReached() throws Throwable {
        partner.faults("{\"undeliverablePrefixes\":[\"+6588\"]}");
        var command = command(phone("+6588"), UUID.randomUUID(), "unreachable");

        send(command);

        assertThat(reason(command)).isEqualTo(Reason.UNDELIVERABLE);
    }

    @Test
    void sendsAThrottledTextLater() throws Throwable {
        partner.faults("{\"throttle\":3}");
        var command = command("throttled");

        send(command);

        assertThat(outcome(command).outcome()).isInstanceOf(TextDelivered.class);
        assertThat(partner.texts(command.to())).containsExactly("throttled");
        assertThat(number("select attempts from part where command = '" + command.id() + "'"))
                .isEqualTo(4);
    }

    @Test
    void sendsNothingThatHasExpired() throws Throwable {
        var now = Instant.now();
        var fresh = sendText(phone("+659"), "too late", now);
        var command = new SendText(
                fresh.id(),
                now,
                fresh.region(),
                fresh.subject(),
                fresh.purpose(),
                fresh.to(),
                fresh.body(),
                now.minusSeconds(1));

        send(command);

        assertThat(reason(command)).isEqualTo(Reason.EXPIRED);
        assertThat(partner.texts(command.to())).isEmpty();
    }

    @Test
    void keepsTextsWhileTheSmscIsAwayAndSendsThemAfter() throws Throwable {
        partner.stop();
        await().atMost(LONG_ENOUGH).until(() -> !shortMessages.isOpen());
        var command = command("while away");
        send(command);
        await().atMost(LONG_ENOUGH)
                .until(() -> number("select count(*) from intent where command = '" + command.id() + "'") == 1);
        given().get("/q/health/ready").then().statusCode(200);

        partner.start();

        assertThat(outcome(command).outcome()).isInstanceOf(TextDelivered.class);
        assertThat(partner.texts(command.to())).containsExactly("while away");
    }

    @Test
    void leavesATextUnknownThatAProcessWasSubmittingWhenItDied() throws Throwable {
        var command = command("died before");

        claimAsAProcessThatDies(command, Instant.now().plusSeconds(2));

        assertThat(reason(command)).isEqualTo(Reason.UNKNOWN);
        assertThat(partner.texts(command.to())).isEmpty();
    }

    @Test
    void settlesATextByItsReceiptThatAProcessHadSubmittedWhenItDied() throws Throwable {
        await().atMost(LONG_ENOUGH).until(shortMessages::isOpen);
        var command = command("died after");

        var attempt = claimAsAProcessThatDies(command, Instant.now().plus(LONG_ENOUGH));
        assertThat(shortMessages.submit(attempt)).isInstanceOf(SubmissionOutcome.Taken.class); // and nobody keeps it

        assertThat(outcome(command).outcome()).isInstanceOf(TextDelivered.class);
        assertThat(partner.texts(command.to())).containsExactly("died after");
    }

    /// A link that breaks takes along what was written to it and not yet read: of such a text nobody can know, and
    /// it is not sent again. Any other is delivered. Of one whose receipt comes too late nobody knows
    /// either, though it is on the phone.
    @Test
    void sendsEachOfManyTextsOnceWhateverTheSmscDoes() throws Throwable {
        partner.faults("{\"loseResponses\":3,\"throttle\":7}");
        var commands =
                IntStream.range(0, 60).mapToObj(i -> command("text " + i)).toList();

        send(commands.toArray(SendText[]::new));

        int unknown = 0;
        for (var command : commands) {
            if (outcome(command).outcome() instanceof TextDelivered) {
                assertThat(partner.texts(command.to())).containsExactly(command.body());
            } else {
                assertThat(reason(command)).isEqualTo(Reason.UNKNOWN);
                assertThat(partner.texts(command.to())).isIn(List.of(), List.of(command.body()));
                unknown++;
            }
        }
        assertThat(unknown).isLessThanOrEqualTo(3 * WINDOW);
    }

    @Test
    void keepsNoPersonalValueOfATextThatEndedAndShowsNoneInASpanOrALog() throws Throwable {
        partner.faults("{\"loseResponses\":1,\"throttle\":1}");
        var command = command("canary-4711");
        var logs = RecordedLogs.open();

        send(command);
        outcome(command);
        partner.stop();
        await().atMost(LONG_ENOUGH).until(() -> !shortMessages.isOpen());
        partner.start();
        logs.close();

        var phone = command.to().value();
        assertThat(number("select count(*) from intent where phone = '" + phone + "'"))
                .isZero();
        assertThat(number("select count(*) from part where body like '%canary%'"))
                .isZero();
        assertThat(spans.all())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.getAttributes() + span.getName() + span.getEvents())
                        .doesNotContain(phone.substring(1), "canary"));
        assertThat(logs.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain(phone.substring(1), "canary"));
    }

    /// Kept as due later, and claimed as if later were now: the running job never sees it.
    private Attempt claimAsAProcessThatDies(SendText command, Instant deadline) {
        var later = Instant.now().plus(NEVER_BY_THE_JOB);
        var lasting = new SendText(
                command.id(),
                command.occurredAt(),
                command.region(),
                command.subject(),
                command.purpose(),
                command.to(),
                command.body(),
                later.plusSeconds(60));
        intents.add(new Intent(lasting, Alphabet.GSM, List.of(command.body()), ""), later);
        return intents.claim(10, later, deadline).stream()
                .filter(attempt -> attempt.command().equals(command.id()))
                .findFirst()
                .orElseThrow();
    }

    private static SendText command(String body) {
        return command(phone("+659"), UUID.randomUUID(), body);
    }

    private static SendText command(PhoneNumber to, UUID subject, String body) {
        var text = sendText(to, body, Instant.now());
        return new SendText(
                text.id(), text.occurredAt(), text.region(), subject, text.purpose(), to, body, text.expiresAt());
    }

    private void send(SendText... commands) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.withTransaction(session -> List.of(commands).stream()
                .map(command -> outbox.append(command, session))
                .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next))));
    }

    private Recorded outcome(SendText command) {
        await().atMost(LONG_ENOUGH).until(() -> !outcomes.of(command.id()).isEmpty());
        assertThat(outcomes.of(command.id())).hasSize(1);
        return outcomes.of(command.id()).getFirst();
    }

    private Reason reason(SendText command) {
        PartnerOutcome outcome = outcome(command).outcome();
        return ((TextFailed) outcome).reason();
    }

    private int number(String query) {
        try (var connection = jdbc.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
