package dev.atoll.runtime.limit;

/// Whose requests are counted together.
public enum CountKey {
    /// Those of one customer, or of one address where nobody is signed in.
    CUSTOMER,

    /// Those from one address, whoever is signed in there.
    ADDRESS,

    /// All of the region: one count for everybody.
    REGION
}
