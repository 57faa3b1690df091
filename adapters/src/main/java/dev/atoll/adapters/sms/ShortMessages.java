package dev.atoll.adapters.sms;

import dev.atoll.adapters.intent.Attempt;

/// The partner that carries short messages.
public interface ShortMessages {

    /// Whether there is a link to submit over at the moment.
    boolean isOpen();

    /// Submits one part, at most once, and waits for the answer.
    SubmissionOutcome submit(Attempt attempt);
}
