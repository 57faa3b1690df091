package dev.atoll.runtime.decision;

import java.util.Optional;

/// What came of asking the control plane for this region's snapshot.
sealed interface SnapshotFetch {

    /// A body that claims to be one.
    ///
    /// @param tag what to show it next time, so that it need not repeat itself
    record Fetched(String body, Optional<String> tag) implements SnapshotFetch {}

    /// It is the one that the tag names.
    record Unchanged() implements SnapshotFetch {}

    /// No usable answer came.
    ///
    /// @param why a reason for the log, as the end of a sentence
    record Failed(String why) implements SnapshotFetch {}
}
