package dev.atoll.adapters.sms.smpp;

import dev.atoll.adapters.intent.Alphabet;
import dev.atoll.adapters.intent.Attempt;
import dev.atoll.adapters.intent.Attempt.Content;
import dev.atoll.adapters.sms.GsmAlphabet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;

/// A part as `submit_sm` carries it, with the header that joins the parts of a longer text (3GPP TS 23.040,
/// 9.2.3.24.1).
@SuppressWarnings("ArrayRecordComponent") // made, read once and never compared
record SmppContent(byte[] octets, DataCoding coding, ESMClass esmClass) {

    private static final byte GSM_DEFAULT = 0;
    private static final byte UCS2 = 8;
    private static final int HEADER_FOLLOWS = 0x40;
    private static final int HEADER_LENGTH = 6;

    static SmppContent of(Attempt attempt) {
        var content = attempt.content();
        var text = encode(content);
        var coding = DataCodings.newInstance(content.alphabet() == Alphabet.GSM ? GSM_DEFAULT : UCS2);
        return content.total() == 1
                ? new SmppContent(text, coding, new ESMClass())
                : new SmppContent(joined(header(attempt), text), coding, new ESMClass(HEADER_FOLLOWS));
    }

    private static byte[] encode(Content content) {
        return switch (content.alphabet()) {
            case GSM -> GsmAlphabet.encode(content.body());
            case UCS2 -> content.body().getBytes(StandardCharsets.UTF_16BE);
        };
    }

    /// The reference is the same for all parts of a text, and likely another for the next text to the same phone.
    private static byte[] header(Attempt attempt) {
        var content = attempt.content();
        byte reference = (byte) attempt.command().hashCode();
        return new byte[] {HEADER_LENGTH - 1, 0, 3, reference, (byte) content.total(), (byte) content.number()};
    }

    private static byte[] joined(byte[] header, byte[] text) {
        return ByteBuffer.allocate(header.length + text.length)
                .put(header)
                .put(text)
                .array();
    }
}
