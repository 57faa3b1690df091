package dev.atoll.partners.smsc;

/// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), one septet an octet as SMPP sends
/// it.
final class GsmAlphabet {

    private static final int ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION_OCTETS = "\n\u0014()/<=>@e";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    /// Reads the octets. An escape with nothing behind it is a space; one before an octet that the extension table
    /// lacks is dropped, as section 6.2.1.1 asks.
    static String decode(byte[] octets) {
        var text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i] & 0x7F;
            if (octet != ESCAPE) {
                text.append(BASIC.charAt(octet));
            } else if (i + 1 == octets.length) {
                text.append(' ');
            } else {
                text.append(extended(octets[++i] & 0x7F));
            }
        }
        return text.toString();
    }

    private static char extended(int octet) {
        int place = EXTENSION_OCTETS.indexOf(octet);
        return place < 0 ? BASIC.charAt(octet) : EXTENSION.charAt(place);
    }
}
