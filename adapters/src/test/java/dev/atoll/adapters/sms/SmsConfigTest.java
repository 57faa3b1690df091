package dev.atoll.adapters.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmsConfigTest {

    @Test
    void hasItsDefaults() {
        var config = Settings.of(SmsConfig.class, Map.of());

        assertThat(config.window()).isEqualTo(10);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.retryPause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestPause()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.unknownAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.receiptWithin()).isEqualTo(Duration.ofHours(24));
        assertThat(config.settleInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.forgetAfter()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void readsEveryKey() {
        var config = Settings.of(
                SmsConfig.class,
                Map.of(
                        "atoll.sms.window", "1",
                        "atoll.sms.poll-interval", "PT2S",
                        "atoll.sms.retry-pause", "PT3S",
                        "atoll.sms.longest-pause", "PT4S",
                        "atoll.sms.unknown-after", "PT5S",
                        "atoll.sms.receipt-within", "PT6S",
                        "atoll.sms.settle-interval", "PT7S",
                        "atoll.sms.forget-after", "PT8S"));

        assertThat(config.window()).isEqualTo(1);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.retryPause()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.longestPause()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.unknownAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.receiptWithin()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.settleInterval()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.forgetAfter()).isEqualTo(Duration.ofSeconds(8));
    }
}
