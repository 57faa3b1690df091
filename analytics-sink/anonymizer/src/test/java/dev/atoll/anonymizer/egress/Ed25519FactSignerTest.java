package dev.atoll.anonymizer.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.anonymizer.RegionKey;
import dev.atoll.contracts.analytics.FactSignature;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Ed25519FactSignerTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsWithTheKeyOfTheSettings() {
        var signer = new Ed25519FactSigner(config(Map.of("atoll.egress.private-key", RegionKey.privateKey())));

        assertThat(new FactSignature(signer.sign(BODY))
                        .verifies(BODY, RegionKey.pair().getPublic()))
                .isTrue();
    }

    @Test
    void doesNotStartWithoutAKey() {
        assertThatThrownBy(() -> config(Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("atoll.egress.private-key");
    }

    @Test
    void doesNotStartWithWhatIsNoKeyAndDoesNotRepeatIt() {
        var settings = config(Map.of("atoll.egress.private-key", "bm90IGEga2V5"));

        assertThatThrownBy(() -> new Ed25519FactSigner(settings))
                .hasMessageContaining("atoll.egress.private-key")
                .hasMessageNotContaining("bm90IGEga2V5")
                .hasNoCause();
    }

    private static EgressConfig config(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withMapping(EgressConfig.class);
        settings.forEach(config::withDefaultValue);
        return config.build().getConfigMapping(EgressConfig.class);
    }
}
