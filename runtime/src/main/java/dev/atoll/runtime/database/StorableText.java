package dev.atoll.runtime.database;

import java.nio.charset.StandardCharsets;

/// Which texts PostgreSQL keeps as they are.
public final class StorableText {

    private StorableText() {}

    /// Whether the text has no NUL, and no half of a surrogate pair, which no UTF-8 text can hold.
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
