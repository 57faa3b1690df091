package dev.atoll.dataplane.signin;

import java.time.Duration;
import java.time.Instant;

/// How a request for a code ended.
sealed interface RequestOutcome {

    /// The code is on its way.
    ///
    /// @param expiresAt from then on the code is worth nothing
    record Requested(SignInId id, Instant expiresAt) implements RequestOutcome {}

    /// No phone has this number.
    record InvalidPhone() implements RequestOutcome {}

    /// The phone was sent enough codes for now.
    record TooManyCodes(Duration after) implements RequestOutcome {}
}
