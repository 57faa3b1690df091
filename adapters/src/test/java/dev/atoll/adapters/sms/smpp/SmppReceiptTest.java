package dev.atoll.adapters.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.sms.Receipt;
import dev.atoll.adapters.sms.Receipt.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageState;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmppReceiptTest {

    private static final String TEXT = "id:%s sub:001 dlvrd:001 submit date:2603011200 done date:2603011201 stat:%s"
            + " err:000 text:id:9 stat:EXPIRED";

    @Test
    void readsTheTextOfAppendixB() {
        assertThat(read(TEXT.formatted("00A1", "DELIVRD")))
                .contains(new Receipt(Set.of("a1"), Optional.empty(), "6591234567", Verdict.DELIVERED));
    }

    @Test
    void believesTheParametersMoreThanTheText() {
        var receipt = read(
                TEXT.formatted("1", "DELIVRD"),
                new OptionalParameter.Receipted_message_id("2"),
                new OptionalParameter.Message_state(MessageState.UNDELIVERABLE.value()),
                new OptionalParameter.User_message_reference((short) -2));

        assertThat(receipt)
                .contains(new Receipt(Set.of("2"), Optional.of(0xFFFE), "6591234567", Verdict.UNDELIVERABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD,DELIVERED",
        "EXPIRED,UNDELIVERABLE",
        "DELETED,UNDELIVERABLE",
        "UNDELIV,UNDELIVERABLE",
        "REJECTD,UNDELIVERABLE",
        "ACCEPTD,PENDING",
        "ENROUTE,PENDING",
        "UNKNOWN,PENDING"
    })
    void knowsEveryStateOfAppendixB(String state, Verdict verdict) {
        assertThat(read(TEXT.formatted("1", state))).map(Receipt::verdict).contains(verdict);
    }

    @ParameterizedTest
    @EnumSource(MessageState.class)
    void knowsEveryStateOfTheParameter(MessageState state) {
        var verdict = read("id:1", new OptionalParameter.Message_state(state.value()))
                .map(Receipt::verdict)
                .orElseThrow();

        assertThat(verdict)
                .isEqualTo(
                        switch (state) {
                            case DELIVERED -> Verdict.DELIVERED;
                            case EXPIRED, DELETED, UNDELIVERABLE, REJECTED -> Verdict.UNDELIVERABLE;
                            case SCHEDULED, ENROUTE, ACCEPTED, UNKNOWN, SKIPPED -> Verdict.PENDING;
                        });
    }

    @Test
    void readsNothingIntoWhatIsNoReceipt() {
        assertThat(read("hello")).isEmpty();
        assertThat(read("id:7")).isEmpty();
        assertThat(read("stat:DELIVRD")).isEmpty();
    }

    private static Optional<Receipt> read(String text, OptionalParameter... parameters) {
        var message = new DeliverSm();
        message.setSourceAddr("+6591234567");
        message.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
        message.setOptionalParameters(parameters);
        return SmppReceipt.read(message, SmppMessageIds.SAME);
    }
}
