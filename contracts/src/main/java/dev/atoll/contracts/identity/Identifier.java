package dev.atoll.contracts.identity;

import java.util.regex.Pattern;

/// A name that is one string on the wire. Implementations are records of one component, `value`.
public interface Identifier {

    /// The name as it is written in JSON, in a URL and in a log.
    String value();

    /// Refuses what does not match, and keeps the refused text out of the message: it may be personal.
    ///
    /// @throws InvalidIdentifier when the value does not match
    static String require(String value, Pattern format, String what) {
        if (!format.matcher(value).matches()) {
            throw new InvalidIdentifier(what + " must match " + format.pattern());
        }
        return value;
    }
}
