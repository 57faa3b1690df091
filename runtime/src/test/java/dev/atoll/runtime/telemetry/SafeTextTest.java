package dev.atoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+6591234567",
                "6591234567",
                "91234567",
                "0812-3456-7890",
                "+62 812 3456 7890",
                "(0)81 234 5678",
                "%2B6591234567",
                "tel6591234567tel",
                "203.120.113.70",
                "ada@example.com",
                "ada%40example.com"
            })
    void takesOutWhatLooksLikeSomebody(String text) {
        assertThat(SafeText.of("/people/" + text + "/x"))
                .startsWith("/people/")
                .endsWith("/x")
                .contains("…")
                .doesNotContain("123", "456", "ada", "203");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process atoll-events",
                "GET /v1/coupons/{code}",
                "12345678-9012-4345-8789-012345678901",
                "HTTP 503",
                "coupon.redeemed.v1",
                "ap-southeast-1",
                "2.0.19",
                "7F000001A2B3000000010000C4D5",
                "0af7651916cd43dd8448eb211c80319c"
            })
    void keepsTheRest(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-", "a@", "("})
    void staysQuickOnTextMadeToSlowItDown(String piece) {
        assertThat(SafeText.of(piece.repeat(100_000))).hasSizeLessThanOrEqualTo(200);
    }
}
