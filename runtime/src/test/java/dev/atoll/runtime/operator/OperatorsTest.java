package dev.atoll.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the client specification leaves open.
class OperatorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "NUM_NE", "SEMVER_", "in", ""})
    void knowsNoOtherOperators(String operator) {
        assertThat(Operators.comparison(operator, List.of("1"), "1", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NUM_EQ, twelve",
        "NUM_EQ, 12d",
        "NUM_EQ, 0x10",
        "NUM_EQ, NaN",
        "NUM_EQ, ' 12'",
        "NUM_EQ, ''",
        "DATE_AFTER, 2026-01-29",
        "DATE_AFTER, 2026-01-29T13:00:00",
        "SEMVER_EQ, v1.2.3",
        "SEMVER_EQ, 1.2",
        "SEMVER_EQ, 01.2.3",
        "SEMVER_EQ, 1.2.3-",
        "SEMVER_EQ, 1.2.3-01",
        "REGEX, (",
        "REGEX, [[:vowel:]]",
        "REGEX, (?=a)",
        "REGEX, (((a{100}){100}){100}){100}"
    })
    void takesNoValueOfAnotherKind(String operator, String value) {
        assertThat(Operators.comparison(operator, List.of(), value, false)).isEmpty();
    }

    @Test
    void needsAValueWhereThereIsOne() {
        assertThat(Operators.comparison("NUM_EQ", List.of("12"), null, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUM_EQ", "NUM_GT", "NUM_LT"})
    void holdsForNoValueThatIsNoNumber(String operator) {
        assertThat(holds(operator, "12", "twelve")).isFalse();
        assertThat(holds(operator, "12", "")).isFalse();
        assertThat(holds(operator, "12", null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IN, , NOBODY",
        "NOT_IN, , EVERYBODY",
        "STR_CONTAINS, , NOBODY",
        "STR_CONTAINS, '', ALL_KNOWN",
        "STR_STARTS_WITH, '', ALL_KNOWN",
        "STR_ENDS_WITH, sg, SOME",
        "IN_CIDR, 10.0.0.0/99, NOBODY",
        "IN_CIDR, 10.0.0.0/8, SOME",
        "NOT_IN, sg, SOME"
    })
    void saysForWhomItHoldsWhateverTheirValue(String operator, @Nullable String text, Reach reach) {
        var comparison = Operators.comparison(operator, text == null ? List.of() : List.of(text), null, false)
                .orElseThrow();

        assertThat(comparison.reach()).isEqualTo(reach);
        assertThat(reach == Reach.SOME || comparison.holds((String) null) == (reach == Reach.EVERYBODY))
                .isTrue();
        assertThat(reach == Reach.SOME || comparison.holds("any") == (reach != Reach.NOBODY))
                .isTrue();
    }

    @Test
    void takesZeroForZeroWhateverItsSign() {
        assertThat(holds("NUM_EQ", "0", "-0")).isTrue();
        assertThat(holds("NUM_GT", "-0.0", "0")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ünter den Linden, ünTER, true", "straße, STRASSE, false", "sg, , true", "s, sg, false"})
    void findsTextsWithoutTheirCase(String value, @Nullable String part, boolean holds) {
        var comparison = Operators.comparison("STR_CONTAINS", List.of(part == null ? "" : part), null, true);

        assertThat(comparison.orElseThrow().holds(value)).isEqualTo(holds);
    }

    @Test
    void comparesMomentsAsMomentsAndAsTexts() {
        var after = Operators.comparison("DATE_AFTER", List.of(), "2026-01-29T15:00:00+02:00", false)
                .orElseThrow();

        assertThat(after.holds(Instant.parse("2026-01-29T13:00:00Z"))).isFalse();
        assertThat(after.holds(Instant.parse("2026-01-29T13:00:00.001Z"))).isTrue();
        assertThat(after.holds("2026-01-29T20:00:00.001+07:00")).isTrue();
        assertThat(after.holds("2026-01-30")).isFalse();
    }

    private static boolean holds(String operator, String own, @Nullable String value) {
        return Operators.comparison(operator, List.of(), own, false)
                .orElseThrow()
                .holds(value);
    }
}
