package dev.atoll.adapters.intent;

import dev.atoll.contracts.identity.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/// The right to submit one part, once. Whoever holds it says afterwards what came of it, or the part is unknown.
///
/// @param part the ledger's name for the part
/// @param count which attempt this is, counted from 1
/// @param expiresAt when the text is of no use any more
/// @param traceParent the W3C header of the trace that asked for the text
public record Attempt(
        long part, UUID command, PhoneNumber to, Content content, int count, Instant expiresAt, String traceParent) {

    /// What a part says, and its place in the text.
    ///
    /// @param number counted from 1
    public record Content(Alphabet alphabet, String body, int number, int total) {

        /// Says which part, and not what it says.
        @Override
        public String toString() {
            return "Content[" + number + " of " + total + "]";
        }
    }

    /// The number by which a receipt names this part when the partner's own name for it was lost (SMPP 3.4,
    /// 5.3.2.17).
    public int reference() {
        return SentPart.reference(part);
    }
}
