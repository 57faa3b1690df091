package dev.atoll.adapters.sms;

/// What came of submitting a part.
public sealed interface SubmissionOutcome {

    /// The partner took it.
    ///
    /// @param messageId the partner's name for it
    record Taken(String messageId) implements SubmissionOutcome {}

    /// The partner refused it for good.
    ///
    /// @param status the partner's code
    record Refused(int status) implements SubmissionOutcome {}

    /// The partner refused it for now.
    ///
    /// @param status the partner's code
    record PutOff(int status) implements SubmissionOutcome {}

    /// It certainly was not sent.
    record NotSent() implements SubmissionOutcome {}

    /// It may have been sent, and there is no answer.
    record Unanswered() implements SubmissionOutcome {}
}
