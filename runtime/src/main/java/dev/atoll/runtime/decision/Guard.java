package dev.atoll.runtime.decision;

import java.util.EnumSet;
import java.util.Set;

/// What stands between a text that claims to be a snapshot and what holds. All stand, but where a test shows what
/// one of them is good for.
enum Guard {
    /// Somebody who is trusted signed it.
    SIGNATURE,
    /// It is not older than what holds, by epoch and revision.
    ORDER,
    /// It takes away much only when that was meant.
    MASS_REMOVAL,
    /// What was revoked once opens nothing again, whoever speaks.
    REVOCATION;

    static Set<Guard> all() {
        return EnumSet.allOf(Guard.class);
    }

    static Set<Guard> allBut(Guard missing) {
        return EnumSet.complementOf(EnumSet.of(missing));
    }
}
