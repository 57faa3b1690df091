package dev.atoll.runtime.delta;

import dev.atoll.runtime.unleash.Audience;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id of an event of the delta API: names what a client then knows. A client sends it back and reads nothing
/// in it.
///
/// A revision alone would not do: another process may not have noted what held at it, and after a restored backup
/// the same revisions stand for other changes.
///
/// @param revision for people
/// @param content the fingerprint of all flags of the environment
/// @param reader names the projects that the client saw of them
record EventId(long revision, String content, String reader) {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(-?\\d{1,18})-([0-9a-f]{16})-([0-9a-f]{1,8})\"?");

    static EventId of(long revision, String content, Audience audience) {
        return new EventId(
                revision, content, Integer.toHexString(audience.projects().hashCode()));
    }

    /// Reads `If-None-Match` or `Last-Event-ID`; what is no id of ours is none.
    static Optional<EventId> parse(@Nullable String header) {
        var form = FORM.matcher(header == null ? "" : header.strip());
        return form.matches()
                ? Optional.of(new EventId(Long.parseLong(form.group(1)), form.group(2), form.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return revision + "-" + content + "-" + reader;
    }
}
