package dev.atoll.partners;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.partners.smsc.SmscConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersIT {

    private static final String SINGAPORE = "ap-southeast-1";
    private static final String JAKARTA = "ap-southeast-5";
    private static final String ADA = "6591234567";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int UDHI = 0x40;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Partners partners;

    @BeforeEach
    void start() throws IOException {
        partners = Partners.start(config(false), InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        partners.close();
        http.close();
    }

    @Test
    void showsATextAndSendsItsReceipt() throws Exception {
        try (var client = client(SINGAPORE)) {
            var reference = new OptionalParameter.User_message_reference((short) 4711);
            var id = client.submit(ADA, ascii("Your code is 123456."), SmppClient.GSM, 0, reference);

            await().atMost(SOON).until(() -> !client.receipts.isEmpty());
            var sent = client.receipts.getFirst();
            assertThat(sent.isSmscDeliveryReceipt()).isTrue();
            assertThat(sent.getSourceAddr()).isEqualTo(ADA);
            assertThat(sent.getShortMessageAsDeliveryReceipt().getId()).isEqualTo(id);
            assertThat(sent.getShortMessageAsDeliveryReceipt().getFinalStatus())
                    .isEqualTo(DeliveryReceiptState.DELIVRD);
            assertThat(sent.getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                            .getValueAsString())
                    .isEqualTo(id);
            assertThat(sent.getOptionalParameter(OptionalParameter.User_message_reference.class)
                            .getValue())
                    .isEqualTo((short) 4711);
            assertThat(texts("to=+6591234567&contains=123456&region=" + SINGAPORE))
                    .singleElement()
                    .satisfies(text -> {
                        assertThat(text.get("to").asText()).isEqualTo("+" + ADA);
                        assertThat(text.get("from").asText()).isEqualTo("ATOLL");
                        assertThat(text.get("state").asText()).isEqualTo("DELIVERED");
                    });
            assertThat(texts("region=" + JAKARTA)).isEmpty();
            assertThat(texts("to=%2B6590000000")).isEmpty();
        }
    }

    @Test
    void joinsPartsAndReadsThePayload() throws Exception {
        try (var client = client(JAKARTA)) {
            client.submit(ADA, new byte[] {5, 0, 3, 9, 2, 2, (byte) 0xDF, 0x48}, SmppClient.UCS_2, UDHI);
            client.submit(ADA, new byte[] {5, 0, 3, 9, 2, 1, (byte) 0xD8, 0x3C}, SmppClient.UCS_2, UDHI);
            var payload = new OptionalParameter.Message_payload("榴莲".repeat(200).getBytes(UTF_16BE));
            client.submit(ADA, new byte[0], SmppClient.UCS_2, 0, payload);

            assertThat(texts("")).extracting(text -> text.get("text").asText()).containsExactly("🍈", "榴莲".repeat(200));
        }
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        assertThatThrownBy(() -> new SmppClient(partners.smppPort(SINGAPORE), "atoll", "wrong", PATIENCE))
                .hasRootCauseInstanceOf(NegativeResponseException.class);
        assertThatThrownBy(() -> new SmppClient(partners.smppPort(SINGAPORE), "nobody", "secret", PATIENCE))
                .hasRootCauseInstanceOf(NegativeResponseException.class);
    }

    @Test
    void sendsAReceiptUntilTheClientTakesIt() throws Exception {
        try (var client = client(SINGAPORE)) {
            client.refusals.set(3);
            client.submit(ADA, ascii("Hello"), SmppClient.GSM, 0);

            await().atMost(SOON).until(() -> client.receipts.size() == 1);
            assertThat(client.refusals).hasValue(0);
        }
    }

    @Test
    void sendsAnOwedReceiptAfterBothSidesRestarted() throws Exception {
        String id;
        try (var client = client(SINGAPORE)) {
            client.refusals.set(Integer.MAX_VALUE);
            id = client.submit(ADA, ascii("Hello"), SmppClient.GSM, 0);
        }
        partners.close();
        start();

        try (var client = client(SINGAPORE)) {
            await().atMost(SOON).until(() -> !client.receipts.isEmpty());
            assertThat(client.receipts
                            .getFirst()
                            .getShortMessageAsDeliveryReceipt()
                            .getId())
                    .isEqualTo(id);
            assertThat(texts("contains=Hello")).hasSize(1);
        }
    }

    @Test
    void showsTheFaultsItIsToldTo() throws Exception {
        faults("{\"rejectedPrefixes\":[\"+6566\"],\"undeliverablePrefixes\":[\"+6588\"],\"throttle\":1}");
        try (var client = client(SINGAPORE)) {
            assertThat(refusal(client, ADA)).isEqualTo(SMPPConstant.STAT_ESME_RTHROTTLED);
            assertThat(refusal(client, "6566000000")).isEqualTo(SMPPConstant.STAT_ESME_RINVDSTADR);

            client.submit("6588000000", ascii("Hello"), SmppClient.GSM, 0);
            await().atMost(SOON).until(() -> !client.receipts.isEmpty());
            assertThat(client.receipts
                            .getFirst()
                            .getShortMessageAsDeliveryReceipt()
                            .getFinalStatus())
                    .isEqualTo(DeliveryReceiptState.UNDELIV);
            assertThat(texts("")).extracting(text -> text.get("state").asText()).containsExactly("UNDELIVERABLE");
        }
    }

    @Test
    void countsATextWhoseResponseWasLostAndTheOneThatIsSentAgain() throws Exception {
        faults("{\"loseResponses\":1}");
        try (var client = client(SINGAPORE, Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> client.submit(ADA, ascii("Hello"), SmppClient.GSM, 0));
        }

        try (var client = client(SINGAPORE)) {
            client.submit(ADA, ascii("Hello"), SmppClient.GSM, 0);

            assertThat(texts("contains=Hello")).hasSize(2);
            await().atMost(SOON).until(() -> client.receipts.size() == 2);
        }
    }

    @Test
    void givesHexadecimalIdsInResponsesWhenToldTo() throws Exception {
        partners.close();
        partners = Partners.start(config(true), InstantSource.system());
        try (var client = client(SINGAPORE)) {
            var id = client.submit(ADA, ascii("Hello"), SmppClient.GSM, 0);

            await().atMost(SOON).until(() -> !client.receipts.isEmpty());
            assertThat(client.receipts
                            .getFirst()
                            .getShortMessageAsDeliveryReceipt()
                            .getId())
                    .isEqualTo(Long.toString(Long.parseLong(id, 16)));
        }
    }

    @Test
    void answersItsHealthAndRefusesWhatItCannotRead() throws Exception {
        assertThat(call("GET", "/health", "").statusCode()).isEqualTo(200);
        assertThat(call("PUT", "/faults", "{").statusCode()).isEqualTo(400);
        assertThat(call("PUT", "/faults", "{\"unknown\":1}").statusCode()).isEqualTo(400);
        assertThat(call("POST", "/texts", "").statusCode()).isEqualTo(405);
        assertThat(call("DELETE", "/texts", "").statusCode()).isEqualTo(204);
    }

    private SmppClient client(String region) throws IOException {
        return client(region, PATIENCE);
    }

    private SmppClient client(String region, Duration patience) throws IOException {
        return new SmppClient(partners.smppPort(region), "atoll", "secret", patience);
    }

    private static int refusal(SmppClient client, String to) {
        try {
            return -client.submit(to, ascii("Hello"), SmppClient.GSM, 0).length();
        } catch (NegativeResponseException refused) {
            return refused.getCommandStatus();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void faults(String json) throws Exception {
        assertThat(call("PUT", "/faults", json).statusCode()).isEqualTo(200);
    }

    private JsonNode texts(String query) throws Exception {
        return new ObjectMapper().readTree(call("GET", "/texts?" + query, "").body());
    }

    private java.net.http.HttpResponse<String> call(String method, String path, String body) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + partners.httpPort() + path);
        var request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private PartnersConfig config(boolean hexIds) {
        var smsc = new SmscConfig("atoll", "secret", Duration.ofMillis(50), Duration.ofMillis(20), hexIds);
        return new PartnersConfig(0, Map.of(SINGAPORE, 0, JAKARTA, 0), directory.resolve("texts.jsonl"), 1_000, smsc);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
