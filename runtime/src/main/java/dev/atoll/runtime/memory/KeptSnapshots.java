package dev.atoll.runtime.memory;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.disk.KeptFile;
import dev.atoll.runtime.disk.KeptFile.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// The last good snapshot, kept on disk as it came, for the day on which the control plane is away.
@ApplicationScoped
public class KeptSnapshots {

    private static final Logger LOG = Logger.getLogger(KeptSnapshots.class);

    private final Optional<KeptFile> file;
    private final Optional<KeptFile> revokedFile;
    private Set<String> revoked = Set.of();
    private final Condition condition = new Condition(LOG, "Keeping the snapshot on disk");

    public KeptSnapshots(Disk disk, RegionId region) {
        file = disk.file("snapshot-" + region + ".signed");
        revokedFile = disk.file("revoked-" + region + ".txt");
    }

    /// The text kept last; empty when there is none that can be read.
    public Optional<Kept> last() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return file.get().read();
        } catch (IOException unreadable) {
            LOG.warn("The snapshot on disk cannot be read: this process starts without it", unreadable);
            return Optional.empty();
        }
    }

    /// Keeps the text. A disk that fails is no reason to stop serving.
    public void keep(String text) {
        file.ifPresent(place -> write(place, text));
    }

    /// The hashes of all secrets that were ever told to be revoked, as far as they are known here.
    public synchronized Set<String> revoked() {
        if (revoked.isEmpty()) {
            revoked = revokedFile.map(KeptSnapshots::read).orElse(Set.of());
        }
        return revoked;
    }

    /// Adds hashes to these, and keeps them.
    public synchronized void revoke(Set<String> hashes) {
        var all = new HashSet<>(revoked());
        if (all.addAll(hashes)) {
            revoked = Set.copyOf(all);
            revokedFile.ifPresent(place -> write(place, RevokedSecrets.text(all)));
        }
    }

    private static Set<String> read(KeptFile place) {
        try {
            return place.read().map(kept -> RevokedSecrets.parse(kept.text())).orElse(Set.of());
        } catch (IOException unreadable) {
            LOG.warn("What was revoked is on disk, and cannot be read", unreadable);
            return Set.of();
        }
    }

    private void write(KeptFile place, String text) {
        try {
            place.write(text);
            condition.works();
        } catch (IOException failed) {
            condition.fails(failed.getClass().getSimpleName());
        }
    }
}
