package dev.atoll.adapters.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.commons.charset.CharsetUtil;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Compared with another stack's encoder for every character that there is.
class GsmAlphabetTest {

    private static final int EVERY_UNIT = 0x10000;
    private static final int ESCAPE = 0x1B;

    @Test
    void encodesWhatAnotherStackEncodesAndAlike() {
        var text = every(character -> GsmAlphabet.septets(character) > 0);

        assertThat(GsmAlphabet.encode(text)).isEqualTo(CharsetUtil.encode(text, CharsetUtil.CHARSET_GSM));
        assertThat(CharsetUtil.decode(GsmAlphabet.encode(text), CharsetUtil.CHARSET_GSM))
                .isEqualTo(text);
        assertThat(text).hasSize(137);
    }

    @Test
    void holdsNothingThatAnotherStackHasNoPlaceFor() {
        var theirs = every(character -> CharsetUtil.decode(
                        CharsetUtil.encode(Character.toString(character), CharsetUtil.CHARSET_GSM),
                        CharsetUtil.CHARSET_GSM)
                .equals(Character.toString(character)));

        assertThat(every(character -> GsmAlphabet.septets(character) > 0)).isEqualTo(theirs);
    }

    @Test
    void countsAnEscapeForTheExtensionTable() {
        assertThat(GsmAlphabet.septets('€')).isEqualTo(2);
        assertThat(GsmAlphabet.septets('@')).isEqualTo(1);
        assertThat(GsmAlphabet.septets('榴')).isZero();
        assertThat(GsmAlphabet.septets((char) ESCAPE)).isZero();
    }

    @Test
    void refusesWhatHasNoPlace() {
        assertThatThrownBy(() -> GsmAlphabet.encode("榴莲")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String every(CharacterTest test) {
        return IntStream.range(1, EVERY_UNIT) // the other stack takes NUL for the place of the escape
                .filter(unit -> unit != ESCAPE && test.holds((char) unit))
                .mapToObj(unit -> Character.toString((char) unit))
                .collect(Collectors.joining());
    }

    private interface CharacterTest {
        boolean holds(char character);
    }
}
