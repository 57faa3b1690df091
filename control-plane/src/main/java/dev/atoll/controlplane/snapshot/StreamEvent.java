package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;

/// One event of a region's stream, as server-sent events have it.
///
/// @param from the revision that it takes for granted; -1 for nothing
/// @param position `<epoch>-<revision>` of what the region has after it
/// @param data a signed text; under a delta are the signatures of the whole snapshot that comes of it
record StreamEvent(long from, String position, String name, String data) {

    private static final String SNAPSHOT = "snapshot";
    private static final String DELTA = "delta";

    static StreamEvent of(Snapshot snapshot, SignedText signed) {
        return new StreamEvent(-1, snapshot.position(), SNAPSHOT, signed.toString());
    }

    static StreamEvent of(Delta delta, Snapshot result, SignedText signed) {
        var data = new SignedText(signed.signatures(), delta.toCanonicalJson());
        return new StreamEvent(delta.from(), result.position(), DELTA, data.toString());
    }
}
