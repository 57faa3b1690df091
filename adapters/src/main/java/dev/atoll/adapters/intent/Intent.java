package dev.atoll.adapters.intent;

import dev.atoll.contracts.partner.SendText;
import java.util.List;

/// A text that was asked for, cut into the parts that it takes.
///
/// @param command what was asked; its id is the key under which the intent is kept, once
/// @param parts what each part says, in order; one for a text that fits
/// @param traceParent the W3C header of the trace that asked for it
public record Intent(SendText command, Alphabet alphabet, List<String> parts, String traceParent) {

    public Intent {
        parts = List.copyOf(parts);
    }

    /// Says which, and neither to whom nor what.
    @Override
    public String toString() {
        return "Intent[command=" + command.id() + ", parts=" + parts.size() + "]";
    }
}
