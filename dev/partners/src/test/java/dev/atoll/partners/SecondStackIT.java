package dev.atoll.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.cloudhopper.commons.charset.CharsetUtil;
import com.cloudhopper.smpp.SmppBindType;
import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppClient;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppBindException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.partners.smsc.SmscConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The SMSC as Cloudhopper's SMPP stack sees it, with Cloudhopper's own GSM encoder.
class SecondStackIT {

    private static final String REGION = "ap-southeast-1";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final long MILLIS = 5_000;
    private static final byte INTERNATIONAL = 1;
    private static final byte ISDN = 1;
    private static final byte ALPHANUMERIC = 5;

    private final DefaultSmppClient client = new DefaultSmppClient();
    private final Receipts receipts = new Receipts();

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Partners partners;

    @BeforeEach
    void start() throws IOException {
        var smsc = new SmscConfig("atoll", "secret", Duration.ofMillis(50), Duration.ofMillis(20), false);
        partners = Partners.start(
                new PartnersConfig(0, Map.of(REGION, 0), directory.resolve("texts.jsonl"), 1_000, smsc),
                InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        client.destroy();
        partners.close();
    }

    @Test
    void readsWhatTheOtherStackEncodedAndSendsAReceiptThatItUnderstands() throws Exception {
        var text = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ ¤¡ÄÖÑÜ§¿äöñüà ^{}\\[~]|€";
        var session = bind("secret");

        var response = session.submit(submission(text), MILLIS);
        assertThat(response.getCommandStatus()).isEqualTo(SmppConstants.STATUS_OK);
        session.enquireLink(new EnquireLink(), MILLIS);

        await().atMost(SOON).until(() -> !receipts.received.isEmpty());
        var receipt = receipts.received.getFirst();
        assertThat(receipt.getEsmClass()).isEqualTo(SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT);
        assertThat(receipt.getOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID)
                        .getValueAsString())
                .isEqualTo(response.getMessageId());
        assertThat(receipt.getOptionalParameter(SmppConstants.TAG_MSG_STATE).getValueAsByte())
                .isEqualTo(SmppConstants.STATE_DELIVERED);
        assertThat(receipt.getOptionalParameter(SmppConstants.TAG_USER_MESSAGE_REFERENCE)
                        .getValueAsUnsignedShort())
                .isEqualTo(0xFFFE);
        assertThat(CharsetUtil.decode(receipt.getShortMessage(), CharsetUtil.CHARSET_GSM))
                .startsWith("id:" + response.getMessageId() + " sub:001 dlvrd:001 submit date:")
                .contains(" stat:DELIVRD err:000 text:");
        assertThat(texts()).extracting(shown -> shown.get("text").asText()).containsExactly(text);
        session.unbind(MILLIS);
    }

    @Test
    void refusesAWrongPasswordWithItsStatus() {
        assertThatThrownBy(() -> bind("wrong"))
                .isInstanceOfSatisfying(
                        SmppBindException.class,
                        refused -> assertThat(refused.getBindResponse().getCommandStatus())
                                .isEqualTo(SmppConstants.STATUS_INVPASWD));
    }

    private SmppSession bind(String password) throws Exception {
        var configuration = new SmppSessionConfiguration(SmppBindType.TRANSCEIVER, "atoll", password);
        configuration.setHost("127.0.0.1");
        configuration.setPort(partners.smppPort(REGION));
        configuration.setBindTimeout(MILLIS);
        return client.bind(configuration, receipts);
    }

    private static SubmitSm submission(String text) throws Exception {
        var submit = new SubmitSm();
        submit.setSourceAddress(new Address(ALPHANUMERIC, (byte) 0, "ATOLL"));
        submit.setDestAddress(new Address(INTERNATIONAL, ISDN, "6591234567"));
        submit.setRegisteredDelivery(SmppConstants.REGISTERED_DELIVERY_SMSC_RECEIPT_REQUESTED);
        submit.setShortMessage(CharsetUtil.encode(text, CharsetUtil.CHARSET_GSM));
        submit.addOptionalParameter(
                new Tlv(SmppConstants.TAG_USER_MESSAGE_REFERENCE, new byte[] {(byte) 0xFF, (byte) 0xFE}));
        return submit;
    }

    private JsonNode texts() throws IOException {
        var uri = URI.create("http://127.0.0.1:" + partners.httpPort() + "/texts");
        try (var body = uri.toURL().openStream()) {
            return new ObjectMapper().readTree(body);
        }
    }

    private static final class Receipts extends DefaultSmppSessionHandler {

        private final List<DeliverSm> received = new CopyOnWriteArrayList<>();

        @Override
        @SuppressWarnings("rawtypes") // as the overridden method is declared
        public PduResponse firePduRequestReceived(PduRequest request) {
            if (request instanceof DeliverSm receipt) {
                received.add(receipt);
            }
            return request.createResponse();
        }
    }
}
