package dev.atoll.runtime.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegularExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "'^a$', '^a\\z'",
        "'a\\$', 'a\\$'",
        "'[$]', '[$]'",
        "'(?m)^a$', '(?m)^a$'",
        "'(?im:a$)', '(?im:a$)'",
        "'(?i:a$)', '(?i:a\\z)'",
        "'\\Qa$\\E$', '\\Qa$\\E\\z'",
        "'\\Qa$', '\\Qa$'",
        "'[[:alpha:]_]+', '[\\p{Alpha}_]+'",
        "'[^[:digit:]]', '[^\\p{Digit}]'",
        "'[[:^space:][:xdigit:]]', '[\\P{Space}\\p{XDigit}]'",
        "'[[:word:]]$', '[\\w]\\z'",
        "'[]$]$', '[]$]\\z'",
        "'[^]$]$', '[^]$]\\z'",
        "'[\\]$]$', '[\\]$]\\z'",
        "'[[:', '[[:'",
        "'[a\\', '[a\\'",
        "'\\', '\\'"
    })
    void writesAnewWhatTheJdkMeansOtherwise(String re2, String java) {
        assertThat(Re2Syntax.toJava(re2)).isEqualTo(java);
    }

    @Test
    void knowsNoOtherClasses() {
        assertThatThrownBy(() -> Re2Syntax.toJava("[[:vowel:]]")).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void meansTheVeryEndByItsEnd() {
        assertThat(holds("^abc$", "abc\n")).isFalse();
        assertThat(holds("(?m)^abc$", "abc\n")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'^a.c$', 'a\rc', true", "'^\\d$', ٣, false", "'[[:^alpha:]]', 1, true", "'[[:^alpha:]]', a, false"})
    void readsRe2(String pattern, String value, boolean holds) {
        assertThat(holds(pattern, value)).isEqualTo(holds);
    }

    /// Each makes the JDK's own engine try every way there is.
    @ParameterizedTest
    @CsvSource({"'^(a+)+$'", "'^(a|aa)+$'", "'(.*a){12}b'", "'^(a?){50}a{50}$'"})
    @Timeout(20)
    void isNotKeptBusyByWhatIsMadeFor(String pattern) {
        var started = System.nanoTime();

        assertThat(holds(pattern, "a".repeat(10_000) + "!")).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void takesNoPatternOfEndlessLength() {
        assertThat(RegularExpression.comparison("a".repeat(1001), false)).isEmpty();
    }

    private static boolean holds(String pattern, String value) {
        return RegularExpression.comparison(pattern, false).orElseThrow().holds(value);
    }
}
