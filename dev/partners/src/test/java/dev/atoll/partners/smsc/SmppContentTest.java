package dev.atoll.partners.smsc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.partners.ledger.Submission.Part;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.ProcessRequestException;
import org.junit.jupiter.api.Test;

class SmppContentTest {

    private static final byte GSM = 0;
    private static final byte LATIN_1 = 3;
    private static final byte UCS_2 = 8;

    @Test
    void readsBothEndsOfTheBasicTable() throws Exception {
        assertThat(text(GSM, 0x00, 0x02, 0x11, 0x24, 0x40, 0x5F, 0x60, 0x7F)).isEqualTo("@$_¤¡§¿à");
    }

    @Test
    void readsEveryCharacterOfTheExtensionTable() throws Exception {
        var octets = new byte[] {
            0x1B, 0x0A, 0x1B, 0x14, 0x1B, 0x28, 0x1B, 0x29, 0x1B, 0x2F, 0x1B, 0x3C, 0x1B, 0x3D, 0x1B, 0x3E, 0x1B, 0x40,
            0x1B, 0x65
        };

        assertThat(SmppContent.of(octets, false, GSM).text()).isEqualTo("\f^{}\\[~]|€");
    }

    @Test
    void dropsAnEscapeThatExtendsNothing() throws Exception {
        assertThat(text(GSM, 0x1B, 'A')).isEqualTo("A");
        assertThat(text(GSM, 'A', 0x1B)).isEqualTo("A ");
    }

    @Test
    void readsLatin1AndUcs2WithSurrogatePairs() throws Exception {
        assertThat(SmppContent.of("é÷ÿ".getBytes(ISO_8859_1), false, LATIN_1).text())
                .isEqualTo("é÷ÿ");
        assertThat(SmppContent.of("榴莲 🍈".getBytes(UTF_16BE), false, UCS_2).text())
                .isEqualTo("榴莲 🍈");
    }

    @Test
    void joinsASurrogatePairThatIsSplitBetweenParts() throws Exception {
        var high = text(UCS_2, 0xD8, 0x3C);
        var low = text(UCS_2, 0xDF, 0x48);

        assertThat(high + low).isEqualTo("🍈");
    }

    @Test
    void findsThePartInBothFormsOfTheHeader() throws Exception {
        var narrow = content(0x05, 0x00, 0x03, 0xFF, 0x02, 0x01, 'A');
        var wide = content(0x06, 0x08, 0x04, 0x12, 0x34, 0x02, 0x02, 'B');
        var behindAnother = content(0x09, 0x24, 0x02, 0x01, 0x02, 0x00, 0x03, 0x07, 0x03, 0x03, 'C');

        assertThat(narrow).isEqualTo(new SmppContent("A", new Part(0xFF, 2, 1)));
        assertThat(wide).isEqualTo(new SmppContent("B", new Part(0x1234, 2, 2)));
        assertThat(behindAnother).isEqualTo(new SmppContent("C", new Part(7, 3, 3)));
    }

    @Test
    void ignoresAnImpossiblePartNumber() throws Exception {
        assertThat(content(0x05, 0x00, 0x03, 0x01, 0x02, 0x00, 'A').part()).isNull();
        assertThat(content(0x05, 0x00, 0x03, 0x01, 0x02, 0x03, 'A').part()).isNull();
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThatThrownBy(() -> text(UCS_2, 0x00)).satisfies(SmppContentTest::isSubmitFailure);
        assertThatThrownBy(() -> text((byte) 4, 0x00)).satisfies(SmppContentTest::isSubmitFailure);
        assertThatThrownBy(() -> content(0x05, 0x00)).satisfies(SmppContentTest::isSubmitFailure);
        assertThatThrownBy(() -> content(0x02, 0x00, 0x03)).satisfies(SmppContentTest::isSubmitFailure);
        assertThatThrownBy(SmppContentTest::content).satisfies(SmppContentTest::isSubmitFailure);
    }

    private static void isSubmitFailure(Throwable refusal) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        ProcessRequestException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(SMPPConstant.STAT_ESME_RSUBMITFAIL));
    }

    private static String text(byte dataCoding, int... octets) throws ProcessRequestException {
        return SmppContent.of(bytes(octets), false, dataCoding).text();
    }

    private static SmppContent content(int... octets) throws ProcessRequestException {
        return SmppContent.of(bytes(octets), true, GSM);
    }

    private static byte[] bytes(int... octets) {
        var bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }
}
