package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;

/// What came of reading a text as a snapshot of this region.
sealed interface Reading {

    /// It is one of ours.
    ///
    /// @param signed what was read, which whoever is asked for it can pass on
    record Read(Snapshot snapshot, SignedText signed) implements Reading {}

    /// It is none, or not ours.
    ///
    /// @param why a reason for the log, as the end of a sentence; it repeats nothing of the text
    record Refused(String why) implements Reading {}
}
