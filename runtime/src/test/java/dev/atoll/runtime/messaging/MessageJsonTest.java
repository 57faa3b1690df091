package dev.atoll.runtime.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.atoll.contracts.analytics.AnonymizedFact;
import dev.atoll.contracts.analytics.FactSignature;
import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.event.EventType;
import dev.atoll.contracts.event.Message;
import dev.atoll.contracts.event.PlatformEvent;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.partner.PartnerCommand;
import dev.atoll.contracts.partner.PartnerOutcome;
import dev.atoll.contracts.signature.Ed25519;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageJsonTest {

    private static final CouponRedeemed EVENT = new CouponRedeemed(
            UUID.fromString("0192d3a4-0000-7000-8000-000000000001"),
            Instant.parse("2026-03-01T12:00:00Z"),
            new RegionId("ap-southeast-1"),
            new CampaignId("durian-days"),
            new CouponCode("DURIAN-50"),
            new CustomerId("0192d3a4-0000-7000-8000-000000000002"));

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final MessageCodec codec;

    MessageJsonTest() {
        new JsonSettings().customize(json);
        codec = new MessageCodec(json);
    }

    static Stream<Class<? extends Message>> messages() {
        return Stream.concat(
                        Stream.of(PlatformEvent.class, PartnerCommand.class, PartnerOutcome.class)
                                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses())),
                        Stream.of(AnonymizedFact.class))
                .map(type -> type.asSubclass(Message.class));
    }

    @Test
    void knowsEveryKindOfMessage() {
        assertThat(messages().map(Message::typeOf)).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void readsAndWritesEveryVersionInItsGoldenForm(Class<? extends Message> type) throws IOException {
        var message = read(golden(type), type);

        assertThat(json.readTree(codec.encode(message))).isEqualTo(json.readTree(golden(type)));
    }

    @Test
    void catchesAMessageWithoutAGoldenForm() {
        assertThatThrownBy(() -> golden(Planted.class)).hasMessage("There is no golden/reef.planted.v1.json");
    }

    @Test
    void writesWhatItIsGiven() throws IOException {
        assertThat(codec.encode(EVENT)).isEqualTo(golden(CouponRedeemed.class));
        assertThat(read(golden(CouponRedeemed.class), CouponRedeemed.class)).isEqualTo(EVENT);
    }

    @Test
    void believesAFactThatAnEarlierReleaseSigned() throws IOException {
        var signed = resource("analytics.fact.v1.signature").lines().toList();
        var key = Ed25519.publicKey(signed.getFirst());

        assertThat(new FactSignature(signed.getLast())
                        .verifies(golden(AnonymizedFact.class).getBytes(UTF_8), key))
                .isTrue();
    }

    @Test
    void readsAFieldThatANewerWriterAdded() throws IOException {
        var newer = golden(CouponRedeemed.class).replace("{\"id\"", "{\"channel\":\"app\",\"id\"");

        assertThat(read(newer, CouponRedeemed.class)).isEqualTo(EVENT);
    }

    @Test
    void findsAMessagePoisonousThatLacksAField() {
        assertThatThrownBy(() -> read("{}", CouponRedeemed.class)).isInstanceOf(PoisonMessage.class);
    }

    @Test
    void refusesAnIdentifierThatIsNotOne() {
        assertThatThrownBy(() -> json.readValue("\"Durian Days\"", CampaignId.class))
                .isInstanceOf(ValueInstantiationException.class);
    }

    private <M extends Message> M read(String body, Class<M> type) {
        return codec.decode(new ReceivedMessage(EVENT.id(), Message.typeOf(type), body, Map.of()), type)
                .orElseThrow();
    }

    /// As the first release of this version wrote it. It never changes; a change of meaning is a new version.
    private static String golden(Class<? extends Message> type) throws IOException {
        return resource(Message.typeOf(type) + ".json");
    }

    private static String resource(String name) throws IOException {
        try (var file = MessageJsonTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(requireNonNull(file, "There is no golden/" + name).readAllBytes(), UTF_8).strip();
        }
    }

    @EventType("reef.planted.v1")
    private record Planted(UUID id, Instant occurredAt, RegionId region) implements Message {

        @Override
        public String orderingKey() {
            return region.value();
        }
    }
}
