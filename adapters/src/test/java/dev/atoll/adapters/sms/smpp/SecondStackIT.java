package dev.atoll.adapters.sms.smpp;

import static dev.atoll.adapters.TextCommands.phone;
import static dev.atoll.adapters.TextCommands.sendText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.tlv.Tlv;
import dev.atoll.adapters.Settings;
import dev.atoll.adapters.intent.InMemoryIntents;
import dev.atoll.adapters.intent.PartState;
import dev.atoll.adapters.sms.Sms;
import dev.atoll.contracts.partner.SendText;
import dev.atoll.contracts.partner.TextDelivered;
import dev.atoll.contracts.partner.TextFailed;
import dev.atoll.servers.FreePorts;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The client against an SMSC of another SMPP stack, which reads what we wrote with its own decoders.
class SecondStackIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int HEADER = 6;

    private final InMemoryIntents intents = new InMemoryIntents();
    private final Sms sms = new Sms(intents);
    private final int port = FreePorts.one();

    @SuppressWarnings("NullAway.Init")
    private SecondStackSmsc smsc;

    @SuppressWarnings("NullAway.Init")
    private SmppLink link;

    @SuppressWarnings("NullAway.Init")
    private SmppShortMessages partner;

    @BeforeEach
    void start() throws Exception {
        smsc = new SecondStackSmsc(port);
        newLink("secret", "PT20S", "PT0.3S");
        await().atMost(SOON).until(partner::isOpen);
    }

    @AfterEach
    void stop() {
        link.stop();
        smsc.close();
    }

    @Test
    void submitsATextAndTakesItsReceipt() throws Exception {
        var body = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ¤¡ÄÖÑÜ§¿äöñüà ^{}\\[~]|€";
        smsc.answers(submit -> SecondStackSmsc.taken(submit, "00FF"));
        var text = submit(body);

        var submitted = smsc.submissions().getFirst();
        assertThat(CharsetUtil.decode(submitted.getShortMessage(), CharsetUtil.CHARSET_GSM))
                .isEqualTo(body);
        assertThat(submitted.getDataCoding()).isEqualTo(SmppConstants.DATA_CODING_DEFAULT);
        assertThat(submitted.getDestAddress().getAddress())
                .isEqualTo(text.to().value().substring(1));
        assertThat(submitted.getDestAddress().getTon()).isEqualTo(SmppConstants.TON_INTERNATIONAL);
        assertThat(submitted.getDestAddress().getNpi()).isEqualTo(SmppConstants.NPI_E164);
        assertThat(submitted.getSourceAddress().getAddress()).isEqualTo("ATOLL");
        assertThat(submitted.getSourceAddress().getTon()).isEqualTo(SmppConstants.TON_ALPHANUMERIC);
        assertThat(submitted.getRegisteredDelivery())
                .isEqualTo(SmppConstants.REGISTERED_DELIVERY_SMSC_RECEIPT_REQUESTED);
        assertThat(submitted.getValidityPeriod()).isEqualTo("000000010000000R");

        assertThat(smsc.receipt(submitted, "255", "DELIVRD")).isEqualTo(SmppConstants.STATUS_OK);
        assertThat(intents.outcomes()).singleElement().isInstanceOf(TextDelivered.class);
    }

    @Test
    void writesInUcs2WhatTheGsmAlphabetHasNoPlaceFor() {
        submit("榴莲 🍈");

        var submitted = smsc.submissions().getFirst();
        assertThat(submitted.getDataCoding()).isEqualTo(SmppConstants.DATA_CODING_UCS2);
        assertThat(CharsetUtil.decode(submitted.getShortMessage(), CharsetUtil.CHARSET_UCS_2))
                .isEqualTo("榴莲 🍈");
    }

    @Test
    void joinsThePartsOfALongTextByAHeader() throws Exception {
        var body = "0123456789".repeat(31);
        submit(body);

        assertThat(smsc.submissions()).hasSize(3).allSatisfy(part -> {
            assertThat(part.getEsmClass()).isEqualTo(SmppConstants.ESM_CLASS_UDHI_MASK);
            assertThat(part.getShortMessage()).startsWith(5, 0, 3).hasSizeLessThanOrEqualTo(HEADER + 153);
            assertThat(part.getShortMessage()[4]).isEqualTo((byte) 3);
        });
        var joined = new StringBuilder();
        for (var part : smsc.submissions()) {
            var octets = part.getShortMessage();
            joined.append(
                    CharsetUtil.decode(Arrays.copyOfRange(octets, HEADER, octets.length), CharsetUtil.CHARSET_GSM));
        }
        assertThat(joined).hasToString(body);
        assertThat(smsc.submissions().stream().map(SecondStackIT::partNumber)).containsExactly(1, 2, 3);
        assertThat(smsc.submissions().stream()
                        .map(part -> part.getShortMessage()[3])
                        .distinct())
                .hasSize(1);
    }

    @Test
    void waitsForTheReceiptOfATextThatTheSmscGaveNoName() throws Exception {
        var text = submit("one");
        assertThat(intents.states(text.id())).containsExactly(PartState.SUBMITTING);
        var submitted = smsc.submissions().getFirst();

        assertThat(smsc.receipt(submitted, "4711", "DELIVRD", reference(submitted)))
                .isEqualTo(SmppConstants.STATUS_OK);

        assertThat(intents.outcomes()).singleElement().isInstanceOf(TextDelivered.class);
    }

    @Test
    void takesAReceiptThatComesTwiceOnce() throws Exception {
        smsc.answers(submit -> SecondStackSmsc.taken(submit, "7"));
        submit("one");

        for (int i = 0; i < 3; i++) {
            assertThat(smsc.receipt(smsc.submissions().getFirst(), "7", "UNDELIV"))
                    .isEqualTo(SmppConstants.STATUS_OK);
        }

        assertThat(intents.outcomes()).singleElement().isInstanceOf(TextFailed.class);
    }

    @Test
    void asksForAReceiptAgainThatComesBeforeTheAnswer() throws Exception {
        smsc.answers(_ -> null);
        sms.keep(sendText(phone("+659"), "one", sms.now));
        var submitting = Thread.ofVirtual().start(() -> sms.submitDue(partner));
        await().atMost(SOON).until(() -> !smsc.submissions().isEmpty());
        var submitted = smsc.submissions().getFirst();

        assertThat(smsc.receipt(submitted, "7", "DELIVRD")).isEqualTo(SmppConstants.STATUS_X_T_APPN);
        assertThat(intents.outcomes()).isEmpty();
        smsc.answer(SecondStackSmsc.taken(submitted, "7"));
        submitting.join();

        assertThat(smsc.receipt(submitted, "7", "DELIVRD")).isEqualTo(SmppConstants.STATUS_OK);
        assertThat(intents.outcomes()).singleElement().isInstanceOf(TextDelivered.class);
    }

    @Test
    void neverSubmitsAgainWhenTheAnswerIsLostAndLetsTheReceiptSettleIt() throws Exception {
        link.stop();
        newLink("secret", "PT0.5S", "PT1M"); // a late answer to such a question would break it
        await().atMost(SOON).until(partner::isOpen);
        smsc.answers(_ -> null);
        var text = submit("one");
        assertThat(intents.states(text.id())).containsExactly(PartState.SUBMITTING);
        await().atMost(SOON).until(() -> !smsc.submissions().isEmpty());

        sms.now = sms.now.plusSeconds(100);
        assertThat(sms.submitDue(partner)).isZero();
        var submitted = smsc.submissions().getFirst();

        assertThat(smsc.receipt(submitted, "4711", "DELIVRD", reference(submitted)))
                .isEqualTo(SmppConstants.STATUS_OK);
        assertThat(intents.outcomes()).singleElement().isInstanceOf(TextDelivered.class);
        assertThat(smsc.submissions()).hasSize(1);
    }

    @Test
    void sendsNothingWhileTheSmscRefusesItsPassword() {
        link.stop();
        await().atMost(SOON).until(smsc.sessions::isEmpty);
        newLink("wrong", "PT20S", "PT0.3S");
        await().atMost(SOON).until(() -> smsc.binds.size() >= 2);

        assertThat(partner.isOpen()).isFalse();
        var text = submit("one");

        assertThat(intents.states(text.id())).containsExactly(PartState.RECEIVED);
        assertThat(smsc.submissions()).isEmpty();
    }

    @Test
    void asksWhetherASilentLinkStillStands() {
        await().atMost(SOON)
                .until(() -> smsc.requests.stream()
                                .filter(EnquireLink.class::isInstance)
                                .count()
                        >= 2);
        assertThat(partner.isOpen()).isTrue();
    }

    @Test
    void bindsAgainWhenTheLinkBreaks() throws Exception {
        smsc.close();
        await().atMost(SOON).until(() -> !partner.isOpen());
        assertThat(intents.states(submit("while away").id())).containsExactly(PartState.RECEIVED);

        smsc = new SecondStackSmsc(port);
        await().atMost(SOON).until(partner::isOpen);

        sms.now = sms.now.plusSeconds(5);
        assertThat(sms.submitDue(partner)).isEqualTo(1);
        assertThat(smsc.submissions()).hasSize(1);
    }

    @Test
    void unbindsWhenItStops() {
        link.stop();

        await().atMost(SOON).until(() -> smsc.requests.stream().anyMatch(Unbind.class::isInstance));
    }

    private static Tlv reference(SubmitSm submitted) {
        return submitted.getOptionalParameter(SmppConstants.TAG_USER_MESSAGE_REFERENCE);
    }

    private static int partNumber(SubmitSm part) {
        return part.getShortMessage()[HEADER - 1];
    }

    private SendText submit(String body) {
        var text = sendText(phone("+659"), body, sms.now);
        sms.keep(text);
        sms.submitDue(partner);
        return text;
    }

    private void newLink(String password, String responseTimeout, String enquireInterval) {
        var values = new HashMap<>(Map.of(
                "atoll.sms.smpp.host", "127.0.0.1",
                "atoll.sms.smpp.port", Integer.toString(port),
                "atoll.sms.smpp.system-id", "atoll",
                "atoll.sms.smpp.password", password,
                "atoll.sms.smpp.sender", "ATOLL",
                "atoll.sms.smpp.response-timeout", responseTimeout,
                "atoll.sms.smpp.bind-timeout", "PT2S",
                "atoll.sms.smpp.enquire-interval", enquireInterval,
                "atoll.sms.smpp.reconnect-pause", "PT0.1S",
                "atoll.sms.smpp.longest-pause", "PT0.2S"));
        var config = Settings.of(SmppConfig.class, values);
        link = new SmppLink(config, new SmppReceiver(sms.takeReceipt(), config), RandomGenerator.getDefault());
        partner = new SmppShortMessages(link, config, () -> sms.now);
        link.start();
    }
}
