package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameUuidTest {

    @Test
    void isTheSameForTheSamePartsAndOfVersionEight() {
        UUID id = NameUuid.of(Stream.of("a", "b"));

        assertThat(id).isEqualTo(NameUuid.of(Stream.of("a", "b")));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void tellsPartsApartThatReadAlike() {
        assertThat(NameUuid.of(Stream.of("ab", "c"))).isNotEqualTo(NameUuid.of(Stream.of("a", "bc")));
    }

    @Test
    void isTheSameForACellHoweverItsDimensionsAreOrdered() {
        assertThat(new Cell("x", Map.of("a", "1", "b", "2")).id())
                .isEqualTo(new Cell("x", Map.of("b", "2", "a", "1")).id());
    }
}
