package dev.atoll.controlplane.snapshot;

import dev.atoll.controlplane.changelog.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// When the latest revisions were decided.
@ApplicationScoped
public class DecisionTimes {

    private static final int MOST = 4_096;

    private final TreeMap<Long, Instant> byRevision = new TreeMap<>();

    synchronized void note(List<Change> changes) {
        changes.forEach(change -> byRevision.put(change.revision(), change.at()));
        while (byRevision.size() > MOST) {
            byRevision.pollFirstEntry();
        }
    }

    /// Empty for a revision that was decided before this process looked, or long ago.
    public synchronized Optional<Instant> of(long revision) {
        return Optional.ofNullable(byRevision.get(revision));
    }
}
