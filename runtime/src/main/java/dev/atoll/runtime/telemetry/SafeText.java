package dev.atoll.runtime.telemetry;

import java.util.regex.Pattern;

/// Text without what looks like a telephone number, an address of the Internet or of a mailbox. The second net under
/// [AllowedAttributes]: names are not found by their looks, so no free text may ever be allowed.
final class SafeText {

    private static final String GONE = "…";
    private static final int MAX_LENGTH = 200;

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String NUMBER = // not within a hexadecimal identifier
            "(?:\\+|%2[Bb]|(?<![0-9a-fA-F]))\\(?\\d(?:[ ().-]{0,2}\\d){6,24}(?![0-9a-fA-F])";
    private static final String MAILBOX = "[^\\s/@]{1,64}(?:@|%40)[^\\s/@]{1,255}";

    private static final Pattern KEPT_OR_GONE = Pattern.compile("(" + UUID + ")|" + NUMBER + "|" + MAILBOX);

    private SafeText() {}

    static String of(String text) {
        var bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        return KEPT_OR_GONE.matcher(bounded).replaceAll(found -> found.group(1) == null ? GONE : found.group());
    }
}
