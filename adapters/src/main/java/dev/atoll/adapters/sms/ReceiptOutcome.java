package dev.atoll.adapters.sms;

/// What to answer to a receipt.
public enum ReceiptOutcome {
    /// It is kept, or was before.
    TAKEN,

    /// It may be about a part whose answer is still on its way: send it again.
    NOT_YET,

    /// It is about nothing that we know.
    STRANGE
}
