package dev.atoll.adapters.intent;

import dev.atoll.contracts.identity.PhoneNumber;
import java.util.Optional;

/// A part that the partner has or may have.
///
/// @param messageId the partner's name for it; nothing while the answer is not known
/// @param to the phone; nothing once the text has ended
public record SentPart(long part, Optional<String> messageId, Optional<PhoneNumber> to, String traceParent) {

    private static final int SIXTEEN_BITS = 0xFFFF;

    /// The number that was given to the partner with it.
    public int reference() {
        return reference(part);
    }

    static int reference(long part) {
        return (int) part & SIXTEEN_BITS;
    }
}
