package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Standing;
import dev.atoll.controlplane.proposal.LoggedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Makes of changes what a region runs on.
@ApplicationScoped
class Fold {

    private final LoggedValues values;
    private final Map<Long, Reference<Decision>> known = new ConcurrentHashMap<>(); // one for all regions

    Fold(LoggedValues values) {
        this.values = values;
    }

    /// What holds in the region, as it is told of it.
    Snapshot of(RegionId region, long epoch, Standing standing) {
        return new Snapshot(region, epoch, standing.revision(), standing.removal(), decisions(standing.holding()));
    }

    /// What the changes behind a snapshot make of it; empty when none concerns its region.
    ///
    /// @param changes oldest first; those that the snapshot holds already are passed over
    Optional<Delta> next(Snapshot before, List<Change> changes) {
        var concerning = changes.stream()
                .filter(change -> change.revision() > before.revision())
                .filter(change -> change.proposal().scope().holds(before.region()))
                .toList();
        if (concerning.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Change> last = new TreeMap<>();
        concerning.forEach(change ->
                last.put(change.proposal().kind() + ":" + change.proposal().key(), change));
        return Optional.of(new Delta(
                before.region(),
                before.epoch(),
                before.revision(),
                concerning.getLast().revision(),
                removal(before, concerning),
                decisions(last.values()),
                removed(last.values())));
    }

    private static long removal(Snapshot before, List<Change> concerning) {
        return concerning.stream()
                .filter(change -> change.proposal().removes())
                .mapToLong(Change::revision)
                .max()
                .orElse(before.removal());
    }

    private static List<Subject> removed(Collection<Change> changes) {
        return changes.stream()
                .map(Change::proposal)
                .filter(proposal -> proposal.removes())
                .map(proposal -> new Subject(proposal.kind().wireName(), proposal.key()))
                .toList();
    }

    private List<Decision> decisions(Collection<Change> changes) {
        return changes.stream()
                .filter(change -> !change.proposal().removes())
                .map(this::decision)
                .toList();
    }

    private Decision decision(Change change) {
        var last = known.get(change.revision());
        var decision = last == null ? null : last.get();
        if (decision != null) {
            return decision;
        }
        var next = values.decision(change);
        known.values().removeIf(one -> one.refersTo(null));
        known.put(change.revision(), new WeakReference<>(next));
        return next;
    }
}
