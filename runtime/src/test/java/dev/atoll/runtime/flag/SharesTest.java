package dev.atoll.runtime.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    private static final int ALL = Integer.MAX_VALUE;

    /// Unleash's own two, as documented for whoever writes a client.
    @ParameterizedTest
    @CsvSource({"gr1, 123, 73", "groupX, 999, 25"})
    void givesTheNumbersThatEveryClientGives(String group, String value, int number) {
        assertThat(new Shares(group, 0, 100).numberOf(value)).isEqualTo(number);
    }

    /// Wherever the group ends, and whatever it is written in.
    @Test
    void dependsOnNothingButTheWholeText() {
        var text = "abc:défg:用户:😀x:klmnop:q";
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            var shares = new Shares(text.substring(0, at), 7, ALL);

            assertThat(shares.numberOf(text.substring(at + 1)))
                    .isEqualTo(new Shares("abc", 7, ALL).numberOf(text.substring(4)));
        }
    }

    @Test
    void givesEveryNumberByChance() {
        var shares = new Shares("g", 0, 3);
        var random = new Random(1);

        assertThat(random.ints(100).mapToObj(any -> shares.numberBy(random))).containsOnly(1, 2, 3);
    }
}
