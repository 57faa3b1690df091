package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.KeySignature;
import dev.atoll.contracts.signature.SignedText;
import java.util.stream.Collectors;

/// A snapshot as it is handed out.
record Publication(Snapshot snapshot, SignedText signed) {

    /// Names it for those who have it already, signed by the same keys.
    String tag() {
        var keys = KeySignature.parse(signed.signatures()).stream()
                .map(KeySignature::keyId)
                .collect(Collectors.joining("+"));
        return snapshot.region() + ":" + snapshot.position() + ":" + keys;
    }
}
