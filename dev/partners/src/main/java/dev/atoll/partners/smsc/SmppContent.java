package dev.atoll.partners.smsc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.atoll.partners.ledger.Submission.Part;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jspecify.annotations.Nullable;

/// What a `submit_sm` says, and which part of a longer text it is.
record SmppContent(String text, @Nullable Part part) {

    private static final int CONCATENATED_8_BIT = 0x00;
    private static final int CONCATENATED_16_BIT = 0x08;

    /// Reads the short message, or `message_payload` when that is where the text is.
    ///
    /// @throws ProcessRequestException with the status to answer when it cannot be read
    static SmppContent of(SubmitSm submit) throws ProcessRequestException {
        var payload = submit.getOptionalParameter(OptionalParameter.Message_payload.class);
        var octets = payload == null ? submit.getShortMessage() : payload.getValue();
        return of(octets == null ? new byte[0] : octets, submit.isUdhi(), submit.getDataCoding());
    }

    static SmppContent of(byte[] octets, boolean hasHeader, byte dataCoding) throws ProcessRequestException {
        if (!hasHeader) {
            return new SmppContent(decode(octets, dataCoding), null);
        }
        int headerEnd = octets.length == 0 ? 1 : 1 + (octets[0] & 0xFF);
        if (headerEnd > octets.length) {
            throw unreadable("The user data header is longer than the message");
        }
        var part = part(ByteBuffer.wrap(octets, 1, headerEnd - 1));
        return new SmppContent(decode(Arrays.copyOfRange(octets, headerEnd, octets.length), dataCoding), part);
    }

    private static @Nullable Part part(ByteBuffer header) throws ProcessRequestException {
        while (header.remaining() >= 2) {
            int element = header.get() & 0xFF;
            int length = header.get() & 0xFF;
            if (length > header.remaining()) {
                throw unreadable("An element of the user data header is cut off");
            }
            if (element == CONCATENATED_8_BIT && length == 3) {
                return valid(new Part(header.get() & 0xFF, header.get() & 0xFF, header.get() & 0xFF));
            }
            if (element == CONCATENATED_16_BIT && length == 4) {
                return valid(new Part(header.getShort() & 0xFFFF, header.get() & 0xFF, header.get() & 0xFF));
            }
            header.position(header.position() + length);
        }
        return null;
    }

    /// An element with an impossible number is to be ignored (3GPP TS 23.040, 9.2.3.24.1).
    private static @Nullable Part valid(Part part) {
        return part.number() >= 1 && part.number() <= part.total() ? part : null;
    }

    private static String decode(byte[] octets, byte dataCoding) throws ProcessRequestException {
        return switch (dataCoding) {
            case 0 -> GsmAlphabet.decode(octets);
            case 1 -> new String(octets, US_ASCII);
            case 3 -> new String(octets, ISO_8859_1);
            case 8 -> decodeUcs2(octets);
            default -> throw unreadable("No such data coding here: " + dataCoding);
        };
    }

    /// Unit by unit, and not by a charset: a surrogate pair may be split between two parts.
    private static String decodeUcs2(byte[] octets) throws ProcessRequestException {
        if (octets.length % 2 != 0) {
            throw unreadable("UCS-2 of an odd length");
        }
        return ByteBuffer.wrap(octets).asCharBuffer().toString();
    }

    private static ProcessRequestException unreadable(String why) {
        return new ProcessRequestException(why, SMPPConstant.STAT_ESME_RSUBMITFAIL);
    }
}
