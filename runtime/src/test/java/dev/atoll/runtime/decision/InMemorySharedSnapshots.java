package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.memory.SharedSnapshots;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The Redis of a region, when there is none.
class InMemorySharedSnapshots implements SharedSnapshots {

    private final Set<String> revoked = new HashSet<>();
    private Instant keptAt = Instant.EPOCH;
    private @Nullable Snapshot newest;
    private @Nullable SignedText text;

    @Override
    public synchronized Optional<Kept> last() {
        return Optional.ofNullable(text).map(signed -> new Kept(signed, keptAt));
    }

    @Override
    public synchronized Set<String> revoked() {
        return Set.copyOf(revoked);
    }

    @Override
    public synchronized boolean revoke(Set<String> hashes) {
        revoked.addAll(hashes);
        return true;
    }

    @Override
    public synchronized void keep(Snapshot snapshot, SignedText signed) {
        if (newest == null || !snapshot.isOlderThan(newest)) {
            newest = snapshot;
            text = signed;
            keptAt = Instant.now();
        }
    }
}
