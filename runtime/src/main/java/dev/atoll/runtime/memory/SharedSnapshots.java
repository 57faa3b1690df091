package dev.atoll.runtime.memory;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// The last good snapshot, where all instances of the region find it. What is read there is trusted no more than
/// what comes from anywhere else.
///
/// All may block for a moment, and answer with nothing rather than fail.
public interface SharedSnapshots {

    /// What was kept last.
    Optional<Kept> last();

    /// Keeps it, unless something newer is there.
    void keep(Snapshot snapshot, SignedText signed);

    /// The hashes of all secrets that were ever told to be revoked. It can close a token, and open none.
    Set<String> revoked();

    /// Adds hashes to these, and says whether they are there.
    boolean revoke(Set<String> hashes);

    /// What was kept.
    ///
    /// @param keptAt when whoever kept it heard it from the control plane, as far as is known
    record Kept(SignedText signed, Instant keptAt) {}
}
