package dev.atoll.contracts.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class FactSignatureTest {

    private static final byte[] BODY = "{\"count\":7}".getBytes(UTF_8);

    private final KeyPair keys = newKeys();

    @Test
    void verifiesWhatTheHolderOfTheKeySigned() {
        assertThat(FactSignature.of(BODY, keys.getPrivate()).verifies(BODY, keys.getPublic()))
                .isTrue();
    }

    @Test
    void refusesABodyThatWasChanged() {
        var signature = FactSignature.of(BODY, keys.getPrivate());

        assertThat(signature.verifies("{\"count\":8}".getBytes(UTF_8), keys.getPublic()))
                .isFalse();
    }

    @Test
    void refusesTheKeyOfSomebodyElse() {
        var signature = FactSignature.of(BODY, newKeys().getPrivate());

        assertThat(signature.verifies(BODY, keys.getPublic())).isFalse();
    }

    @Test
    void refusesWhatIsNotEvenASignature() {
        assertThat(new FactSignature("not base64!").verifies(BODY, keys.getPublic()))
                .isFalse();
        assertThat(new FactSignature("AAAA").verifies(BODY, keys.getPublic())).isFalse();
    }

    private static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
