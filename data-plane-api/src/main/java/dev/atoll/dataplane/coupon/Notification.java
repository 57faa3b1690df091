package dev.atoll.dataplane.coupon;

/// How far the text about a redemption has come.
enum Notification {
    /// On its way.
    PENDING,

    /// The handset has it.
    DELIVERED,

    /// It did not arrive, and is not sent again.
    FAILED
}
