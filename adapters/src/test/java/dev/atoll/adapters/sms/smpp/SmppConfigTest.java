package dev.atoll.adapters.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmppConfigTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "atoll.sms.smpp.host", "smsc.example",
            "atoll.sms.smpp.port", "2775",
            "atoll.sms.smpp.system-id", "us",
            "atoll.sms.smpp.password", "secret",
            "atoll.sms.smpp.sender", "ATOLL");

    @Test
    void needsAnSmscAndHasDefaultsForTheRest() {
        var config = Settings.of(SmppConfig.class, REQUIRED);

        assertThat(config.host()).isEqualTo("smsc.example");
        assertThat(config.port()).isEqualTo(2775);
        assertThat(config.systemId()).isEqualTo("us");
        assertThat(config.password()).isEqualTo("secret");
        assertThat(config.sender()).isEqualTo("ATOLL");
        assertThat(config.bindTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.responseTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.enquireInterval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.reconnectPause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.receivers()).isEqualTo(4);
        assertThat(config.messageIds()).isEqualTo(SmppMessageIds.ANY);
    }

    @Test
    void readsEveryOtherKey() {
        var values = new HashMap<>(REQUIRED);
        values.put("atoll.sms.smpp.bind-timeout", "PT1S");
        values.put("atoll.sms.smpp.response-timeout", "PT2S");
        values.put("atoll.sms.smpp.enquire-interval", "PT3S");
        values.put("atoll.sms.smpp.reconnect-pause", "PT4S");
        values.put("atoll.sms.smpp.longest-pause", "PT5S");
        values.put("atoll.sms.smpp.receivers", "6");
        values.put("atoll.sms.smpp.message-ids", "hex-then-decimal");

        var config = Settings.of(SmppConfig.class, values);

        assertThat(config.bindTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.responseTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.enquireInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.reconnectPause()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.longestPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.receivers()).isEqualTo(6);
        assertThat(config.messageIds()).isEqualTo(SmppMessageIds.HEX_THEN_DECIMAL);
    }

    @Test
    void refusesToStartWithoutAnSmsc() {
        assertThatThrownBy(() -> Settings.of(SmppConfig.class, Map.of())).hasMessageContaining("atoll.sms.smpp.host");
    }
}
