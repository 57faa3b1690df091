package dev.atoll.runtime.memory;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.disk.Disk;
import dev.atoll.runtime.disk.KeptFile;
import dev.atoll.runtime.disk.KeptFile.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The last good snapshot, kept on disk as it came, for the day on which the control plane is away.
@ApplicationScoped
public class KeptSnapshots {

    private static final Logger LOG = Logger.getLogger(KeptSnapshots.class);

    private final Optional<KeptFile> file;
    private final Condition condition = new Condition(LOG, "Keeping the snapshot on disk");

    public KeptSnapshots(Disk disk, RegionId region) {
        file = disk.file("snapshot-" + region + ".signed");
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
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().write(text);
            condition.works();
        } catch (IOException failed) {
            condition.fails(failed.getClass().getSimpleName());
        }
    }
}
