package dev.atoll.contracts.classification;

/// How far a value may travel.
public enum Sensitivity {
    /// Anyone may know it, anywhere: a campaign's name.
    PUBLIC,

    /// The operators may know it, anywhere: an event's id, a region's load.
    INTERNAL,

    /// It tells one person from another without naming them: a customer's id, and any keyed hash of it. It crosses a
    /// border only inside a count.
    LINKABLE,

    /// It names or reaches a person: a phone number, a name. It never leaves its region.
    PERSONAL
}
