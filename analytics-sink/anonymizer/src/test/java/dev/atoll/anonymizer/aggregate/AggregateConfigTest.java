package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregateConfigTest {

    @Test
    void hasTheseKeysAndDefaults() {
        var config = config(Map.of());

        assertThat(config.window()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.grace()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.threshold()).isEqualTo(5);
        assertThat(config.longestWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(config.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.memory()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void refusesAThresholdThatProtectsNobody() {
        var config = config(Map.of("atoll.aggregate.threshold", "1"));

        assertThatThrownBy(() -> new AggregateRules(config)).hasMessageContaining("atoll.aggregate.threshold");
    }

    private static AggregateConfig config(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withMapping(AggregateConfig.class);
        settings.forEach(config::withDefaultValue);
        return config.build().getConfigMapping(AggregateConfig.class);
    }
}
