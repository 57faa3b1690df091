package dev.atoll.adapters.intent;

import java.time.Instant;

/// Something that happened to a part. Whether it still matters is for [Part#after] to say.
public sealed interface Step {

    /// The partner took it.
    ///
    /// @param messageId the partner's name for it
    /// @param deadline until when a receipt is waited for
    record Accepted(String messageId, Instant deadline) implements Step {}

    /// The partner certainly did not take it, and may later.
    ///
    /// @param until not to be tried before
    /// @param deadline not to be tried after
    record Postponed(Instant until, Instant deadline) implements Step {}

    /// The partner refused it, for good.
    record Rejected() implements Step {}

    /// A receipt says that it is on the handset.
    record Delivered() implements Step {}

    /// A receipt says that it will never be.
    record Undeliverable() implements Step {}

    /// Its deadline has passed.
    record Overdue(Instant now) implements Step {}
}
