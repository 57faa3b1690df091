package dev.atoll.adapters.sms;

import static dev.atoll.adapters.TextCommands.phone;
import static dev.atoll.adapters.TextCommands.sendText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.intent.InMemoryIntents;
import dev.atoll.adapters.intent.PartState;
import dev.atoll.adapters.sms.Receipt.Verdict;
import dev.atoll.adapters.sms.SubmissionOutcome.Taken;
import dev.atoll.adapters.sms.SubmissionOutcome.Unanswered;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextFailed.Reason;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TakeReceiptTest {

    private final InMemoryIntents intents = new InMemoryIntents();
    private final ScriptedPartner partner = new ScriptedPartner();
    private final Sms sms = new Sms(intents);

    @Test
    void endsTheTextThatThePartnerNames() {
        submit(new Taken("7"));

        assertThat(take(byName("7", Verdict.DELIVERED))).isEqualTo(ReceiptOutcome.TAKEN);

        assertThat(intents.outcomes()).singleElement().isInstanceOf(TextDelivered.class);
    }

    @Test
    void takesTheSameReceiptAgainToNoEffect() {
        submit(new Taken("7"));

        take(byName("7", Verdict.DELIVERED));

        assertThat(take(byName("7", Verdict.DELIVERED))).isEqualTo(ReceiptOutcome.TAKEN);
        assertThat(take(byName("7", Verdict.UNDELIVERABLE))).isEqualTo(ReceiptOutcome.TAKEN);
        assertThat(intents.outcomes()).hasSize(1);
    }

    @Test
    void failsATextThatThePartnerGaveUp() {
        submit(new Taken("7"));

        take(byName("7", Verdict.UNDELIVERABLE));

        assertThat(intents.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        TextFailed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.UNDELIVERABLE));
    }

    @Test
    void waitsOnAfterAReceiptThatIsNotTheLast() {
        var attempt = submit(new Taken("7"));

        assertThat(take(byName("7", Verdict.PENDING))).isEqualTo(ReceiptOutcome.TAKEN);

        assertThat(intents.states(attempt.command())).containsExactly(PartState.ACCEPTED);
    }

    @Test
    void settlesATextWhoseAnswerWasLostByOurOwnNumberAndThePhone() {
        submit(new Unanswered());
        var attempt = submit(new Unanswered());

        assertThat(take(byReference(attempt, Verdict.DELIVERED))).isEqualTo(ReceiptOutcome.TAKEN);

        assertThat(intents.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        TextDelivered.class,
                        delivered -> assertThat(delivered.command()).isEqualTo(attempt.command()));
    }

    @Test
    void settlesItForAPartnerThatLeavesTheCountryCodeOut() {
        var attempt = submit(new Unanswered());
        var national = digits(attempt).substring(2);

        assertThat(take(new Receipt(Set.of("9"), Optional.of(attempt.reference()), national, Verdict.DELIVERED)))
                .isEqualTo(ReceiptOutcome.TAKEN);
        assertThat(intents.outcomes()).hasSize(1);
    }

    @Test
    void settlesNothingForAnotherPhoneOrNone() {
        var attempt = submit(new Unanswered());

        for (var phone : new String[] {"6590000000", ""}) {
            assertThat(take(new Receipt(Set.of("9"), Optional.of(attempt.reference()), phone, Verdict.DELIVERED)))
                    .isEqualTo(ReceiptOutcome.STRANGE);
        }
        assertThat(intents.outcomes()).isEmpty();
    }

    @Test
    void asksForAReceiptAgainWhileItMayBeAboutATextWithoutAnAnswer() {
        submit(new Unanswered());

        assertThat(take(byName("9", Verdict.DELIVERED))).isEqualTo(ReceiptOutcome.NOT_YET);
    }

    @Test
    void asksForNoReceiptAgainOnceNothingIsUnanswered() {
        submit(new Taken("7"));

        assertThat(take(byName("9", Verdict.DELIVERED))).isEqualTo(ReceiptOutcome.STRANGE);
    }

    @Test
    void tellsIdsThatCollideApartByTheReference() {
        var decimal = submit(new Taken("16"));
        var hexadecimal = submit(new Taken("10"));

        take(new Receipt(
                Set.of("10", "16"), Optional.of(hexadecimal.reference()), digits(hexadecimal), Verdict.DELIVERED));

        assertThat(intents.states(hexadecimal.command())).containsExactly(PartState.DELIVERED);
        assertThat(intents.states(decimal.command())).containsExactly(PartState.ACCEPTED);
    }

    @Test
    void showsNoPhoneWhenPrinted() {
        var attempt = submit(new Taken("7"));

        assertThat(byReference(attempt, Verdict.DELIVERED).toString()).doesNotContain(digits(attempt));
    }

    private Attempt submit(SubmissionOutcome answer) {
        sms.keep(sendText(phone("+659"), "one", sms.now));
        partner.answers(answer);
        sms.submitDue(partner);
        return partner.submitted.getLast();
    }

    private ReceiptOutcome take(Receipt receipt) {
        return sms.takeReceipt().take(receipt);
    }

    private static Receipt byName(String id, Verdict verdict) {
        return new Receipt(Set.of(id), Optional.empty(), "", verdict);
    }

    private static Receipt byReference(Attempt attempt, Verdict verdict) {
        return new Receipt(Set.of("9"), Optional.of(attempt.reference()), digits(attempt), verdict);
    }

    private static String digits(Attempt attempt) {
        return attempt.to().value().substring(1);
    }
}
