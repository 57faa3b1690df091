package dev.atoll.adapters.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.intent.Alphabet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartsTest {

    @Test
    void sendsWhatFitsAlone() {
        assertThat(TextParts.of("a".repeat(160))).isEqualTo(new TextParts(Alphabet.GSM, List.of("a".repeat(160))));
        assertThat(TextParts.of("榴".repeat(70))).isEqualTo(new TextParts(Alphabet.UCS2, List.of("榴".repeat(70))));
        assertThat(TextParts.of("")).isEqualTo(new TextParts(Alphabet.GSM, List.of("")));
    }

    @Test
    void leavesRoomForTheHeaderInALongerText() {
        assertThat(sizes("a".repeat(161))).containsExactly(153, 8);
        assertThat(sizes("a".repeat(306))).containsExactly(153, 153);
        assertThat(sizes("榴".repeat(71))).containsExactly(67, 4);
    }

    @Test
    void countsACharacterOfTheExtensionTableTwice() {
        assertThat(sizes("€".repeat(80))).containsExactly(80);
        assertThat(sizes("€".repeat(81))).containsExactly(76, 5);
    }

    @Test
    void tearsNoEscapeApart() {
        assertThat(sizes("a".repeat(152) + "€" + "a".repeat(10))).containsExactly(152, 11);
    }

    @Test
    void tearsNoSurrogatePairApart() {
        assertThat(sizes("榴".repeat(66) + "🍈" + "榴".repeat(10))).containsExactly(66, 12);
    }

    @Test
    void losesNothing() {
        var text = "榴莲 🍈 €".repeat(200);

        assertThat(String.join("", TextParts.of(text).parts())).isEqualTo(text);
    }

    private static List<Integer> sizes(String text) {
        return TextParts.of(text).parts().stream().map(String::length).toList();
    }
}
