package dev.atoll.adapters.sms;

import dev.atoll.contracts.identity.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/// A delivery receipt.
///
/// @param messageIds the forms in which the partner may have named the message when it took it
/// @param reference the number that we gave it, if the partner repeats it
/// @param phone the digits of the phone that it was for
public record Receipt(Set<String> messageIds, Optional<Integer> reference, String phone, Verdict verdict) {

    private static final int SHORTEST_NUMBER = 6;

    /// What the partner says.
    public enum Verdict {
        DELIVERED,
        UNDELIVERABLE,

        /// Still on its way; another receipt follows.
        PENDING
    }

    /// Whether it was for this phone. Some partners leave the country code out.
    boolean isFor(PhoneNumber number) {
        return phone.length() >= SHORTEST_NUMBER && number.value().endsWith(phone);
    }

    /// Not the phone.
    @Override
    public String toString() {
        return "Receipt[messageIds=" + messageIds + ", verdict=" + verdict + "]";
    }
}
