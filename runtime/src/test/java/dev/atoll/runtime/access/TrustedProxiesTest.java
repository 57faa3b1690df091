package dev.atoll.runtime.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @Test
    void startsWhereNobodyIsBelievedOrWhoeverIsNamed() {
        assertThatCode(() -> new TrustedProxies(false, Optional.empty())).doesNotThrowAnyException();
        assertThatCode(() -> new TrustedProxies(true, Optional.of(List.of("10.9.0.0/16"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0", " "})
    void doesNotStartWhereEverybodyWouldBeBelieved(String everybody) {
        assertThatThrownBy(() -> new TrustedProxies(true, Optional.of(List.of("10.9.0.1", everybody))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotStartWhereNobodyIsNamed() {
        assertThatThrownBy(() -> new TrustedProxies(true, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trusted-proxies");
        assertThatThrownBy(() -> new TrustedProxies(true, Optional.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
