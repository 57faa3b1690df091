package dev.atoll.adapters.intent;

/// How a text is written on the air. All parts of one text are written alike.
public enum Alphabet {
    /// The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038, 6.2.1).
    GSM,

    /// Two octets a character (3GPP TS 23.038, 6.2.3).
    UCS2
}
