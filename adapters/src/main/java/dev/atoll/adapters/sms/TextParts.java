package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Alphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A text cut into what short messages can carry: 160 septets or 70 characters of UCS-2; with the header of a
/// longer text 153 or 67 each (3GPP TS 23.040, 9.2.3.24.1). No escape and no surrogate pair is torn.
record TextParts(Alphabet alphabet, List<String> parts) {

    /// The header counts parts in one octet.
    static final int MOST = 255;

    private static final int GSM_ALONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;

    static TextParts of(String body) {
        return GsmAlphabet.holds(body)
                ? new TextParts(Alphabet.GSM, cut(body, GSM_ALONE, GSM_PART, TextParts::septets))
                : new TextParts(Alphabet.UCS2, cut(body, UCS2_ALONE, UCS2_PART, Character::charCount));
    }

    private static int septets(int character) {
        return GsmAlphabet.septets((char) character);
    }

    private static List<String> cut(String body, int alone, int part, IntUnaryOperator size) {
        if (body.codePoints().map(size).sum() <= alone) {
            return List.of(body);
        }
        var parts = new ArrayList<String>();
        int start = 0;
        int filled = 0;
        for (int at = 0; at < body.length(); at += Character.charCount(body.codePointAt(at))) {
            int next = size.applyAsInt(body.codePointAt(at));
            if (filled + next > part) {
                parts.add(body.substring(start, at));
                start = at;
                filled = 0;
            }
            filled += next;
        }
        parts.add(body.substring(start));
        return parts;
    }
}
