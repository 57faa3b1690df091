package dev.atoll.anonymizer.aggregate;

/// What becomes of a cell now.
enum Verdict {
    /// What has settled leaves as one fact.
    COUNT,

    /// Nothing changes; the window widens.
    WAIT,

    /// What has waited for too long is deleted without being counted.
    SUPPRESS
}
