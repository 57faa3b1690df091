package dev.atoll.adapters.sms.smpp;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How a message id in a receipt relates to the one in the response. SMPP leaves it open, and some SMSCs write
/// the same number in decimal here and in hexadecimal there.
enum SmppMessageIds {
    /// Both are the same text.
    SAME,

    /// The response has hexadecimal, the receipt decimal.
    HEX_THEN_DECIMAL,

    /// The response has decimal, the receipt hexadecimal.
    DECIMAL_THEN_HEX,

    /// Nobody knows: each way is tried, the same text first.
    ANY;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");
    private static final int TEN = 10;
    private static final int SIXTEEN = 16;

    /// One way to write an id, whichever the SMSC chose today.
    static String canonical(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    /// What the response may have said, most likely first, when the receipt says this.
    Set<String> inResponse(String receiptId) {
        var id = canonical(receiptId);
        var ids = new LinkedHashSet<String>();
        if (this == SAME || this == ANY) {
            ids.add(id);
        }
        if ((this == HEX_THEN_DECIMAL || this == ANY) && DECIMAL.matcher(id).matches()) {
            ids.add(new BigInteger(id, TEN).toString(SIXTEEN));
        }
        if ((this == DECIMAL_THEN_HEX || this == ANY) && HEXADECIMAL.matcher(id).matches()) {
            ids.add(new BigInteger(id, SIXTEEN).toString(TEN));
        }
        return ids;
    }
}
