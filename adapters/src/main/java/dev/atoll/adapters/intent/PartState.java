package dev.atoll.adapters.intent;

/// How far a part has come.
public enum PartState {
    /// Certainly not with the partner.
    RECEIVED,

    /// Perhaps with the partner: it was sent, or about to be, and the answer is not known. Never sent again from
    /// here.
    SUBMITTING,

    /// With the partner, under the partner's message id.
    ACCEPTED,

    /// On the handset.
    DELIVERED,

    /// Refused by the partner, for good.
    REJECTED,

    /// Taken by the partner, and given up by it.
    UNDELIVERABLE,

    /// Too late to be of use before the partner took it.
    EXPIRED,

    /// Nobody can say; it may be on the handset.
    UNKNOWN;

    /// Whether the partner has it, or may have it.
    boolean mayBeWithPartner() {
        return this == SUBMITTING || this == ACCEPTED;
    }

    /// Whether nothing follows.
    boolean isFinal() {
        return compareTo(ACCEPTED) > 0;
    }
}
