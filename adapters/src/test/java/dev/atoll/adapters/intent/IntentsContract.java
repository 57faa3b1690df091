package dev.atoll.adapters.intent;

import static dev.atoll.adapters.TextCommands.phone;
import static dev.atoll.adapters.TextCommands.sendText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.intent.Attempt.Content;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextFailed.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every implementation of [Intents] promises. It starts empty, and lives far enough in the future to be
/// left alone by the jobs of a running process.
abstract class IntentsContract {

    private static final Instant NOW = Instant.parse("2100-03-01T12:00:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(120);
    private static final Instant RECEIPT_BY = NOW.plusSeconds(3_600);
    private static final Instant TOO_LATE = NOW.plus(Duration.ofDays(1));
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final int NONE = -1;
    private static final int CALLERS = 8;

    abstract Intents intents();

    /// The outcomes in the outbox, oldest first.
    abstract List<PartnerOutcome> outcomes();

    /// Every phone and body that is kept.
    abstract List<String> personal();

    @Test
    void keepsACommandOnce() {
        var intent = intent("one");

        assertThat(intents().add(intent, NOW)).isTrue();
        assertThat(intents().add(intent, NOW)).isFalse();
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void handsAPartOutOnceWithAllThatIsNeededToSubmitIt() {
        var intent = keep("first", "second");

        var attempts = claim(10);

        assertThat(attempts)
                .extracting(Attempt::content)
                .containsExactlyInAnyOrder(
                        new Content(Alphabet.GSM, "first", 1, 2), new Content(Alphabet.GSM, "second", 2, 2));
        assertThat(attempts).allSatisfy(attempt -> {
            assertThat(attempt.command()).isEqualTo(intent.id());
            assertThat(attempt.to()).isEqualTo(intent.to());
            assertThat(attempt.expiresAt()).isEqualTo(intent.expiresAt());
            assertThat(attempt.traceParent()).isEqualTo(TRACE);
            assertThat(attempt.count()).isEqualTo(1);
        });
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void neverHandsOutAPartThatMayHaveBeenSent() {
        keep("one");
        claim(1);

        assertThat(intents().claim(10, DEADLINE.minusSeconds(1), DEADLINE)).isEmpty();
        assertThat(intents().claim(10, DEADLINE.plusSeconds(1), TOO_LATE)).isEmpty();
    }

    @Test
    void handsOutNoMoreThanAskedForTheOldestFirst() {
        var first = keep("first");
        intents()
                .add(new Intent(sendText(phone("+659"), "second", NOW), Alphabet.GSM, List.of("second"), ""), later(1));

        var attempts = intents().claim(1, later(2), DEADLINE);

        assertThat(attempts).extracting(Attempt::command).containsExactly(first.id());
    }

    @Test
    void handsOutAPostponedPartAgainWhenItIsDue() {
        var expiresAt = keep("one").expiresAt();
        var part = claim(1).getFirst().part();

        assertThat(advance(part, new Step.Postponed(later(5), expiresAt))).isTrue();

        assertThat(intents().claim(10, later(4), DEADLINE)).isEmpty();
        assertThat(intents().claim(10, later(5), DEADLINE)).singleElement().satisfies(again -> {
            assertThat(again.part()).isEqualTo(part);
            assertThat(again.count()).isEqualTo(2);
        });
    }

    @Test
    void handsOutNothingThatHasExpired() {
        keep("one");

        assertThat(intents().claim(10, NOW.plus(Duration.ofHours(1)), TOO_LATE)).isEmpty();
    }

    @Test
    void handsEachPartToOneOfManyCallers() throws Exception {
        for (int i = 0; i < 40; i++) {
            keep("text " + i);
        }

        var claimed = inParallel(() -> {
            var mine = new ArrayList<Long>();
            for (var attempts = claim(3); !attempts.isEmpty(); attempts = claim(3)) {
                attempts.forEach(attempt -> mine.add(attempt.part()));
            }
            return mine;
        });

        assertThat(claimed.stream().flatMap(List::stream)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void endsATextWithItsReceiptAndSaysSoOnce() {
        var command = keep("one");
        var part = claim(1).getFirst().part();

        advance(part, new Step.Accepted("7", RECEIPT_BY));
        assertThat(outcomes()).isEmpty();
        assertThat(advance(part, new Step.Delivered())).isTrue();
        assertThat(advance(part, new Step.Delivered())).isFalse();
        assertThat(advance(part, new Step.Undeliverable())).isFalse();

        assertThat(outcomes()).singleElement().isInstanceOfSatisfying(TextDelivered.class, outcome -> {
            assertThat(outcome.command()).isEqualTo(command.id());
            assertThat(outcome.subject()).isEqualTo(command.subject());
            assertThat(outcome.purpose()).isEqualTo(command.purpose());
            assertThat(outcome.region()).isEqualTo(command.region());
            assertThat(outcome.occurredAt()).isEqualTo(NOW);
        });
    }

    @Test
    void saysWhyATextFailed() {
        keep("one");
        advance(claim(1).getFirst().part(), new Step.Rejected());

        assertThat(reasons()).containsExactly(Reason.REJECTED);
    }

    @Test
    void endsALongTextWhenTheLastPartIsThere() {
        keep("first", "second");
        var parts = claim(2);

        advance(parts.getFirst().part(), new Step.Delivered());
        assertThat(outcomes()).isEmpty();
        advance(parts.getLast().part(), new Step.Delivered());

        assertThat(outcomes()).hasOnlyElementsOfType(TextDelivered.class).hasSize(1);
    }

    @Test
    void endsALongTextWithItsFirstFailureAndSendsNoMoreOfIt() {
        keep("first", "second");

        advance(claim(1).getFirst().part(), new Step.Rejected());

        assertThat(reasons()).containsExactly(Reason.REJECTED);
        assertThat(claim(10)).isEmpty();
        assertThat(intents().overdue(10, TOO_LATE)).isEmpty();
    }

    @Test
    void saysOneThingWhenAllReceiptsComeAtOnceAndTwice() throws Exception {
        keep("1", "2", "3", "4");
        var parts = claim(4).stream().map(Attempt::part).toList();

        var changes = inParallel(() -> Collections.nCopies(2, parts).stream()
                .flatMap(List::stream)
                .filter(part -> advance(part, new Step.Delivered()))
                .count());

        assertThat(changes.stream().mapToLong(Long::longValue).sum()).isEqualTo(4);
        assertThat(outcomes()).hasSize(1);
    }

    @Test
    void erasesPhoneAndBodyWhenATextEnds() {
        var open = keep("open");
        keep("ended", "too");
        var ended = claim(3).stream()
                .filter(attempt -> !attempt.command().equals(open.id()))
                .toList();

        advance(ended.getFirst().part(), new Step.Undeliverable());

        assertThat(personal()).containsExactlyInAnyOrder("open", open.to().value());
    }

    @Test
    void findsAPartByThePartnersNameEvenAfterItEnded() {
        var command = keep("one");
        var part = claim(1).getFirst().part();
        advance(part, new Step.Accepted("7f", RECEIPT_BY));

        assertThat(intents().sent(Set.of("1", "7f"), NONE)).singleElement().satisfies(sent -> {
            assertThat(sent.part()).isEqualTo(part);
            assertThat(sent.messageId()).contains("7f");
            assertThat(sent.to()).contains(command.to());
            assertThat(sent.traceParent()).isEqualTo(TRACE);
        });

        advance(part, new Step.Delivered());
        assertThat(intents().sent(Set.of("7f"), NONE))
                .singleElement()
                .satisfies(sent -> assertThat(sent.to()).isEmpty());
        assertThat(intents().sent(Set.of("7"), NONE)).isEmpty();
    }

    @Test
    void findsThePartsThatWaitForTheirAnswerTheOneWithTheReferenceFirst() {
        keep("one");
        keep("two");
        keep("three");
        var attempts = claim(3);
        var wanted = attempts.get(1);

        var sent = intents().sent(Set.of("7"), wanted.reference());

        assertThat(sent)
                .hasSize(3)
                .allSatisfy(part -> assertThat(part.messageId()).isEmpty());
        assertThat(sent.getFirst().part()).isEqualTo(wanted.part());
        assertThat(sent.getFirst().reference()).isEqualTo(wanted.reference());
    }

    @Test
    void waitsForNoAnswerOfATextThatEnded() {
        keep("first", "second");
        advance(claim(2).getFirst().part(), new Step.Undeliverable());

        assertThat(intents().sent(Set.of("7"), NONE)).isEmpty();
    }

    @Test
    void endsWhatIsOverdueByHowFarItHadCome() {
        keep("never sent");
        settle(TOO_LATE);
        keep("answer lost");
        claim(1);
        settle(DEADLINE);
        keep("no receipt");
        advance(claim(1).getFirst().part(), new Step.Accepted("7", RECEIPT_BY));
        settle(RECEIPT_BY);

        assertThat(reasons()).containsExactly(Reason.EXPIRED, Reason.UNKNOWN, Reason.UNKNOWN);
    }

    @Test
    void leavesWhatIsNotOverdue() {
        keep("waiting");
        keep("submitting");
        claim(1);

        assertThat(intents().overdue(10, DEADLINE.minusSeconds(1))).isEmpty();
    }

    @Test
    void endsNothingThatMovedOnMeanwhile() {
        keep("one");
        var part = claim(1).getFirst().part();
        assertThat(intents().overdue(10, DEADLINE)).containsExactly(part);

        advance(part, new Step.Accepted("7", RECEIPT_BY));

        assertThat(advance(part, new Step.Overdue(DEADLINE))).isFalse();
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void forgetsWhatEndedLongAgo() {
        keep("open");
        var part = claim(1).getFirst().part();
        advance(part, new Step.Accepted("7", RECEIPT_BY));
        keep("other");

        assertThat(intents().forget(TOO_LATE)).isZero();
        advance(part, new Step.Delivered());
        assertThat(intents().forget(NOW)).isZero();
        assertThat(intents().forget(later(1))).isEqualTo(1);

        assertThat(intents().sent(Set.of("7"), NONE)).isEmpty();
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void knowsNothingOfAPartThatIsNotThere() {
        assertThat(advance(4_711, new Step.Delivered())).isFalse();
    }

    static Instant later(int seconds) {
        return NOW.plusSeconds(seconds);
    }

    private SendText keep(String... parts) {
        var intent = intent(parts);
        intents().add(intent, NOW);
        return intent.command();
    }

    private static Intent intent(String... parts) {
        var command = sendText(phone("+659"), String.join("", parts), NOW);
        return new Intent(command, Alphabet.GSM, List.of(parts), TRACE);
    }

    private List<Attempt> claim(int max) {
        return intents().claim(max, NOW, DEADLINE);
    }

    private boolean advance(long part, Step step) {
        return intents().advance(part, step, NOW);
    }

    private void settle(Instant now) {
        intents().overdue(10, now).forEach(part -> intents().advance(part, new Step.Overdue(now), now));
    }

    private List<Reason> reasons() {
        return outcomes().stream()
                .map(TextFailed.class::cast)
                .map(TextFailed::reason)
                .toList();
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        var results = new ArrayList<T>();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var done : callers.invokeAll(Collections.nCopies(CALLERS, work))) {
                results.add(done.get());
            }
        }
        return results;
    }
}
