package dev.atoll.runtime.unleash;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id of an event of the delta API: the revision that a client knows.
final class EventId {

    /// Nothing is known.
    static final long NONE = -1;

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private EventId() {}

    /// Reads `If-None-Match` or `Last-Event-ID`; what is no id of ours is none.
    static long parse(@Nullable String header) {
        var form = FORM.matcher(header == null ? "" : header.strip());
        return form.matches() ? Long.parseLong(form.group(1)) : NONE;
    }
}
