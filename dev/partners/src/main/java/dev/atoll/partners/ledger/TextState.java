package dev.atoll.partners.ledger;

/// What became of a text: taken in and on its way, on the phone, or given up.
public enum TextState {
    ACCEPTED,
    DELIVERED,
    UNDELIVERABLE
}
