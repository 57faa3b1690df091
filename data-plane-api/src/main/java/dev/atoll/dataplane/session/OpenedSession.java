package dev.atoll.dataplane.session;

import dev.atoll.contracts.identity.CustomerId;
import java.time.Instant;

/// A session as its customer gets it.
///
/// @param token the secret; shown this once
public record OpenedSession(String token, CustomerId customer, Instant expiresAt) {

    /// Never the secret: this is what a log would print.
    @Override
    public String toString() {
        return "OpenedSession[customer=" + customer + ", expiresAt=" + expiresAt + "]";
    }
}
