package dev.atoll.contracts.partner;

/// Why a text is sent.
public enum TextPurpose {
    /// A one-time code that proves who holds the phone.
    SIGN_IN,

    /// The confirmation of a redemption.
    REDEMPTION
}
