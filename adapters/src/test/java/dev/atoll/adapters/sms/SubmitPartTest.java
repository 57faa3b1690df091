package dev.atoll.adapters.sms;

import static dev.atoll.adapters.TextCommands.phone;
import static dev.atoll.adapters.TextCommands.sendText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.intent.InMemoryIntents;
import dev.atoll.adapters.intent.PartState;
import dev.atoll.adapters.sms.SubmissionOutcome.NotSent;
import dev.atoll.adapters.sms.SubmissionOutcome.PutOff;
import dev.atoll.adapters.sms.SubmissionOutcome.Refused;
import dev.atoll.adapters.sms.SubmissionOutcome.Unanswered;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.contracts.partner.TextFailed.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubmitPartTest {

    private static final int THROTTLED = 0x58;
    private static final int INVALID_ADDRESS = 0x0B;

    private final InMemoryIntents intents = new InMemoryIntents();
    private final ScriptedPartner partner = new ScriptedPartner();
    private final Sms sms = new Sms(intents);

    @Test
    void keepsThatThePartnerTookIt() {
        var text = keep("one");

        sms.submitDue(partner);

        assertThat(intents.states(text.id())).containsExactly(PartState.ACCEPTED);
        assertThat(intents.outcomes()).isEmpty();
    }

    @Test
    void failsATextThatThePartnerRefusesForGood() {
        keep("one");
        partner.answers(new Refused(INVALID_ADDRESS));

        sms.submitDue(partner);

        assertThat(intents.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(
                        TextFailed.class, failed -> assertThat(failed.reason()).isEqualTo(Reason.REJECTED));
    }

    @Test
    void triesAgainLaterAndLaterWhenThePartnerPutsItOff() {
        keep("one");
        partner.answers(new PutOff(THROTTLED), new NotSent(), new PutOff(THROTTLED));

        assertThat(sms.submitDue(partner)).isEqualTo(1);
        assertThat(submitAfter(Duration.ofMillis(999))).isZero();
        assertThat(submitAfter(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(submitAfter(Duration.ofMillis(1_999))).isZero();
        assertThat(submitAfter(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(submitAfter(Duration.ofSeconds(4))).isEqualTo(1);

        assertThat(partner.submitted).hasSize(4);
    }

    @Test
    void waitsNoLongerThanTheLongestPause() {
        keep("one");
        for (int i = 0; i < 20; i++) {
            partner.answers(new PutOff(THROTTLED));
            assertThat(submitAfter(Duration.ofMinutes(1))).isEqualTo(1);
        }
    }

    @Test
    void neverSubmitsAgainWhatWentUnanswered() {
        var text = keep("one");
        partner.answers(new Unanswered());

        sms.submitDue(partner);

        assertThat(intents.states(text.id())).containsExactly(PartState.SUBMITTING);
        assertThat(submitAfter(Duration.ofMinutes(30))).isZero();
        assertThat(partner.submitted).hasSize(1);
    }

    @Test
    void submitsTheOtherPartsOfATextOfWhichOneWasPutOff() {
        var text = keep("a".repeat(200));
        partner.answers(new PutOff(THROTTLED));

        sms.submitDue(partner);
        assertThat(intents.states(text.id())).containsExactly(PartState.RECEIVED, PartState.ACCEPTED);
        submitAfter(Duration.ofSeconds(1));

        assertThat(intents.states(text.id())).containsExactly(PartState.ACCEPTED, PartState.ACCEPTED);
        assertThat(partner.submitted)
                .extracting(attempt -> attempt.content().number())
                .containsExactly(1, 2, 1);
    }

    @Test
    void saysThatAnUnansweredTextIsUnknownWhenNoReceiptCame() {
        keep("one");
        partner.answers(new Unanswered());
        sms.submitDue(partner);

        sms.now = sms.now.plus(Duration.ofMinutes(2)).minusMillis(1);
        sms.settle();
        assertThat(intents.outcomes()).isEmpty();
        sms.now = sms.now.plusMillis(1);
        sms.settle();

        assertThat(reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void saysThatATextExpiredIfItWasPutOffUntilTooLate() {
        keep("one");
        partner.answers(new PutOff(THROTTLED));
        sms.submitDue(partner);

        sms.now = sms.now.plus(Duration.ofHours(1));
        sms.settle();

        assertThat(reason()).isEqualTo(Reason.EXPIRED);
        assertThat(sms.submitDue(partner)).isZero();
    }

    @Test
    void saysThatATextIsUnknownWhoseReceiptNeverCame() {
        keep("one");
        sms.submitDue(partner);

        sms.now = sms.now.plus(Duration.ofHours(24));
        sms.settle();

        assertThat(reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void showsNeitherPhoneNorBodyWhenPrinted() {
        var text = keep("a secret code");

        sms.submitDue(partner);

        assertThat(partner.submitted.getFirst().toString())
                .doesNotContain(text.to().value().substring(4))
                .doesNotContain("secret");
    }

    private SendText keep(String body) {
        var text = sendText(phone("+659"), body, sms.now);
        sms.keep(text);
        return text;
    }

    private int submitAfter(Duration pause) {
        sms.now = sms.now.plus(pause);
        return sms.submitDue(partner);
    }

    private Reason reason() {
        PartnerOutcome only = intents.outcomes().getFirst();
        assertThat(intents.outcomes()).hasSize(1);
        return ((TextFailed) only).reason();
    }
}
