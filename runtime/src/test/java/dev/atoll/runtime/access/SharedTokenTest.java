package dev.atoll.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTokenTest {

    @Test
    void isNobodysWithoutOne() {
        var none = new SharedToken("setting", List.of());

        assertThat(none.exists()).isFalse();
        assertThat(none.is("")).isFalse();
    }

    @Test
    void isBothWhileOneFollowsAnother() {
        var both = new SharedToken("setting", List.of("the old one", "the new one"));

        assertThat(both.exists()).isTrue();
        assertThat(List.of("the old one", "the new one")).allMatch(both::is);
        assertThat(List.of("the old one,the new one", "the old on", "")).noneMatch(both::is);
    }

    @Test
    void refusesOneThatIsShort() {
        assertThatThrownBy(() -> new SharedToken("setting", List.of("long enough", "short")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setting has fewer than 8 characters");
    }
}
