package dev.atoll.controlplane.schedule;

/// How a request to keep a change until it is due ended.
sealed interface AddOutcome {

    /// It waits.
    record Added(ScheduledChange change) implements AddOutcome {}

    /// As many wait already as may.
    ///
    /// @param most how many that is
    /// @param ofAuthor whether it is the author who wants so many
    record TooMany(int most, boolean ofAuthor) implements AddOutcome {}
}
