package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;

/// What came of reading a text as a snapshot of this region.
sealed interface Reading {

    record Read(Snapshot snapshot) implements Reading {}

    /// It is none, or not ours.
    ///
    /// @param why a reason for the log, as the end of a sentence; it repeats nothing of the text
    record Refused(String why) implements Reading {}
}
