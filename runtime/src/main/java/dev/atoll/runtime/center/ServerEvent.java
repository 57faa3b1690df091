package dev.atoll.runtime.center;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One server-sent event, as WHATWG's HTML has them.
///
/// @param id what to show the server to resume behind it; empty when it has none
public record ServerEvent(String id, String name, String data) {

    private static final ServerEvent KEEP_ALIVE = new ServerEvent("", "", "");

    /// Whether it says nothing but that somebody is there: a comment between two events.
    public boolean isKeepAlive() {
        return equals(KEEP_ALIVE);
    }

    /// The next event, or a comment between two; fields that nobody knows are passed over. Blocks until there is one.
    ///
    /// @return empty at the end of the stream
    static Optional<ServerEvent> read(BufferedReader lines) throws IOException {
        var id = "";
        var name = "message";
        @Nullable StringBuilder data = null;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && data != null) {
                return Optional.of(new ServerEvent(id, name, data.toString()));
            }
            if (line.startsWith(":") && data == null) {
                return Optional.of(KEEP_ALIVE);
            }
            switch (field(line)) {
                case "id" -> id = value(line);
                case "event" -> name = value(line);
                case "data" ->
                    data = data == null
                            ? new StringBuilder(value(line))
                            : data.append('\n').append(value(line));
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static String field(String line) {
        var colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static String value(String line) {
        var value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }
}
