package dev.atoll.sink.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.sink.RegionKey;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionKeysTest {

    @Test
    void knowSeveralRegionsAndSeveralKeysOfOne() {
        var second = "ap-southeast-1:"
                + Base64.getEncoder()
                        .encodeToString(RegionKey.BANGKOK.pair().getPublic().getEncoded());
        var keys = new RegionKeys(
                config(RegionKey.SINGAPORE.setting() + ", " + RegionKey.JAKARTA.setting() + "," + second));

        assertThat(keys.of(new RegionId("ap-southeast-1")))
                .containsExactly(
                        RegionKey.SINGAPORE.pair().getPublic(),
                        RegionKey.BANGKOK.pair().getPublic());
        assertThat(keys.of(new RegionId("ap-southeast-5")))
                .containsExactly(RegionKey.JAKARTA.pair().getPublic());
        assertThat(keys.of(new RegionId("ap-southeast-7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-southeast-1", "ap-southeast-1:bm90IGEga2V5", ":bm90", "Nowhere:bm90IGEga2V5"})
    void keepTheProcessFromStartingWhenTheyAreNone(String setting) {
        var config = config(setting);

        assertThatThrownBy(() -> new RegionKeys(config)).hasMessageContaining("atoll.intake.keys");
    }

    @Test
    void areRequired() {
        assertThatThrownBy(() -> new SmallRyeConfigBuilder()
                        .withMapping(IntakeConfig.class)
                        .build())
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("atoll.intake.keys");
    }

    @Test
    void tolerateFiveMinutesOfClockSkew() {
        assertThat(config(RegionKey.SINGAPORE.setting()).clockSkew()).isEqualTo(Duration.ofMinutes(5));
    }

    private static IntakeConfig config(String keys) {
        var config = new SmallRyeConfigBuilder().withMapping(IntakeConfig.class);
        Map.of("atoll.intake.keys", keys).forEach(config::withDefaultValue);
        return config.build().getConfigMapping(IntakeConfig.class);
    }
}
