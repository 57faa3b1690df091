package dev.atoll.runtime.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKeyTest {

    @ParameterizedTest
    @CsvSource({
        "coupon.sms-text, GLOBAL, ''",
        "coupon.sms.text, GLOBAL, ''",
        "coupon.sms-text@region, REGION, ''",
        "coupon.sms-text@jurisdiction:ID, JURISDICTION, ID",
        "coupon.sms-text@app:data-plane-api, APP, data-plane-api",
    })
    void readsAndWritesKeys(String key, Layer layer, String of) {
        var parsed = SettingKey.parse(key).orElseThrow();

        assertThat(parsed.layer()).isEqualTo(layer);
        assertThat(parsed.of()).isEqualTo(of);
        assertThat(parsed.namespace()).isEqualTo("coupon");
        assertThat(parsed.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coupon",
                "coupon.",
                ".a",
                "Coupon.a",
                "coupon.a@",
                "coupon.a@global",
                "coupon.a@region:x",
                "coupon.a@jurisdiction",
                "coupon.a@jurisdiction:id",
                "coupon.a@app:",
                "coupon.a@app:X",
                "coupon.a@region@region",
                "coupon.a b"
            })
    void passesOverWhatIsNone(String key) {
        assertThat(SettingKey.parse(key)).isEmpty();
    }
}
