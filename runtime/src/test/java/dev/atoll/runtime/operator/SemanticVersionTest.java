package dev.atoll.runtime.operator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {

    /// From section 11 of semver.org's 2.0.0, and with numbers longer than any type holds.
    private static final List<String> IN_ORDER = List.of(
            "0.0.1",
            "1.0.0-0",
            "1.0.0-2",
            "1.0.0-10",
            "1.0.0-99999999999999999999",
            "1.0.0-100000000000000000000",
            "1.0.0--",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2.0.0");

    @Test
    void putsVersionsInOrder() {
        List<SemanticVersion> shuffled = new ArrayList<>(versions());
        Collections.shuffle(shuffled, new Random(6));

        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(versions());
    }

    @Test
    void givesTheBuildNoPartInTheOrder() {
        assertThat(version("1.0.0+b.7").compareTo(version("1.0.0+a"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.0", "1.0.0.0", "1.0.0-", "1.0.0-a..b", "1.0.0+", "1.0.0-ü", " 1.0.0", "1.0.0\n", "-1.0.0"
            })
    void takesNothingElseForAVersion(String text) {
        assertThat(SemanticVersion.parse(text)).isNull();
    }

    @Test
    void isNotKeptBusyByALongText() {
        assertThat(SemanticVersion.parse("1.0.0-" + "a.".repeat(100_000) + "a")).isNull();
    }

    private static List<SemanticVersion> versions() {
        return IN_ORDER.stream().map(SemanticVersionTest::version).toList();
    }

    private static SemanticVersion version(String text) {
        return requireNonNull(SemanticVersion.parse(text), text);
    }
}
