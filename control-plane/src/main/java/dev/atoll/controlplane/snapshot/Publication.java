package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;

/// A snapshot as it is handed out.
record Publication(Snapshot snapshot, SignedText signed) {

    /// Names it for those who have it already.
    String tag() {
        return snapshot.region() + ":" + StreamEvent.position(snapshot);
    }
}
