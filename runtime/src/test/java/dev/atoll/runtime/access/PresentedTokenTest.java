package dev.atoll.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer secret", "bearer secret", "BEARER  secret ", "bEaReR secret"})
    void knowsTheSchemeInWhateverCase(String header) {
        assertThat(PresentedToken.bearer(header)).hasValue("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "Basic secret", "Bearersecret", "Bearer", ""})
    void takesNothingOfAnotherScheme(String header) {
        assertThat(PresentedToken.bearer(header)).isEmpty();
    }

    @Test
    void takesNothingOfNoHeader() {
        assertThat(PresentedToken.bearer(null)).isEmpty();
    }
}
