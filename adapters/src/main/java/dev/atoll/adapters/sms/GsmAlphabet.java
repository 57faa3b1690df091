package dev.atoll.adapters.sms;

import java.io.ByteArrayOutputStream;

/// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), one septet an octet as SMPP
/// carries it.
public final class GsmAlphabet {

    private static final int ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private GsmAlphabet() {}

    /// Whether every character has a place in it.
    static boolean holds(String text) {
        return text.chars().allMatch(character -> septets((char) character) > 0);
    }

    /// How many septets a character takes: 1, 2 with the escape, or 0 when it has no place.
    static int septets(char character) {
        if (character == ESCAPE) {
            return 0;
        }
        return BASIC.indexOf(character) >= 0 ? 1 : EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /// The septets of a text.
    ///
    /// @throws IllegalArgumentException when a character has no place in the alphabet
    public static byte[] encode(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int basic = BASIC.indexOf(character);
            int extension = EXTENSION.indexOf(character);
            if (septets(character) == 0) {
                throw new IllegalArgumentException("The text is not in the GSM alphabet");
            } else if (basic >= 0) {
                octets.write(basic);
            } else {
                octets.write(ESCAPE);
                octets.write(EXTENSION_SEPTETS[extension]);
            }
        }
        return octets.toByteArray();
    }
}
