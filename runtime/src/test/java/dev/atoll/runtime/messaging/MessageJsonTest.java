package dev.atoll.runtime.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.atoll.contracts.event.CouponRedeemed;
import dev.atoll.contracts.identity.CampaignId;
import dev.atoll.contracts.identity.CouponCode;
import dev.atoll.contracts.identity.CustomerId;
import dev.atoll.contracts.identity.RegionId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    private static final CouponRedeemed EVENT = new CouponRedeemed(
            UUID.fromString("0192d3a4-0000-7000-8000-000000000001"),
            Instant.parse("2026-03-01T12:00:00Z"),
            new RegionId("ap-southeast-1"),
            new CampaignId("durian-days"),
            new CouponCode("DURIAN-50"),
            new CustomerId("0192d3a4-0000-7000-8000-000000000002"));

    private static final String GOLDEN = """
            {"id":"0192d3a4-0000-7000-8000-000000000001","occurredAt":"2026-03-01T12:00:00Z",\
            "region":"ap-southeast-1","campaign":"durian-days","coupon":"DURIAN-50",\
            "customer":"0192d3a4-0000-7000-8000-000000000002"}""";

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    MessageJsonTest() {
        new JsonSettings().customize(json);
    }

    @Test
    void writesTheGoldenFormOfVersionOne() throws JsonProcessingException {
        assertThat(json.writeValueAsString(EVENT)).isEqualTo(GOLDEN);
    }

    @Test
    void readsTheGoldenFormOfVersionOne() throws JsonProcessingException {
        assertThat(json.readValue(GOLDEN, CouponRedeemed.class)).isEqualTo(EVENT);
    }

    @Test
    void readsAFieldThatANewerWriterAdded() throws JsonProcessingException {
        assertThat(json.readValue(GOLDEN.replace("{\"id\"", "{\"channel\":\"app\",\"id\""), CouponRedeemed.class))
                .isEqualTo(EVENT);
    }

    @Test
    void findsAMessagePoisonousThatLacksAField() {
        var incomplete = new ReceivedMessage(EVENT.id(), "coupon.redeemed.v1", "{}", Map.of());

        assertThatThrownBy(() -> new MessageCodec(json).decode(incomplete, CouponRedeemed.class))
                .isInstanceOf(PoisonMessage.class);
    }

    @Test
    void refusesAnIdentifierThatIsNotOne() {
        assertThatThrownBy(() -> json.readValue("\"Durian Days\"", CampaignId.class))
                .isInstanceOf(ValueInstantiationException.class);
    }
}
