package dev.atoll.contracts.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTextTest {

    private static final KeyPair OLD = pair();
    private static final KeyPair NEW = pair();

    private final SigningKeys signing = SigningKeys.parse(List.of(secret("old", OLD)));
    private final SigningKeys both = SigningKeys.parse(List.of(secret("old", OLD), secret("new", NEW)));

    @Test
    void isBelievedFromWhomIsTrusted() {
        assertThat(trust("old", OLD).verify(signing.sign("text"))).isTrue();
    }

    @Test
    void isBelievedOnBothSidesWhileKeysAreChanged() {
        var text = both.sign("text");

        assertThat(trust("old", OLD).verify(text)).isTrue();
        assertThat(trust("new", NEW).verify(text)).isTrue();
    }

    @Test
    void isNotBelievedOnceAltered() {
        var text = signing.sign("text");

        assertThat(trust("old", OLD).verify(new SignedText(text.signatures(), "texT")))
                .isFalse();
    }

    @Test
    void isNotBelievedFromAnotherUnderATrustedName() {
        var forged = SigningKeys.parse(List.of(secret("old", NEW))).sign("text");

        assertThat(trust("old", OLD).verify(forged)).isFalse();
        assertThat(trust("else", OLD).verify(signing.sign("text"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "old;", "old;AAAA", "old", ",", "old;\u00e9", ",,,,,,,,,,,,,"})
    void isNotBelievedWithGarbageUnderIt(String garbage) {
        assertThat(trust("old", OLD).verify(new SignedText(garbage, "text"))).isFalse();
    }

    @Test
    void travelsAsOne() {
        var text = both.sign("{\"two\":\n1}");

        assertThat(SignedText.parse(text.toString())).isEqualTo(text);
        assertThat(trust("old", OLD).verify(SignedText.parse("no signed text"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x:", ":MCow", "X:MCow", "old:!"})
    void refusesASettingThatIsNoKeyWithoutRepeatingIt(String setting) {
        assertThatThrownBy(() -> SigningKeys.parse(List.of(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("MCow");
        assertThatThrownBy(() -> TrustedKeys.parse(List.of(setting))).isInstanceOf(IllegalArgumentException.class);
    }

    private static TrustedKeys trust(String id, KeyPair keys) {
        return TrustedKeys.parse(List.of(
                id + ":" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())));
    }

    private static String secret(String id, KeyPair keys) {
        return id + ":" + Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
