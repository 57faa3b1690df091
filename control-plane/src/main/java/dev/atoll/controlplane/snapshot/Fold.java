package dev.atoll.controlplane.snapshot;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Removal;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Standing;
import dev.atoll.controlplane.proposal.LoggedValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes of changes what a region runs on.
@ApplicationScoped
class Fold {

    private final LoggedValues values;
    private final Map<Long, Reference<Decision>> known = new ConcurrentHashMap<>(); // one for all regions

    Fold(LoggedValues values) {
        this.values = values;
    }

    /// What holds in the region, and why something holds no longer, as it is told of it.
    Snapshot of(RegionId region, long epoch, Standing standing) {
        var removal = standing.newest().stream()
                .filter(Fold::removes)
                .mapToLong(Change::revision)
                .max()
                .orElse(0);
        return new Snapshot(region, epoch, standing.revision(), removal, decisions(standing.newest()));
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
        Map<Subject, Change> last = new LinkedHashMap<>();
        concerning.forEach(change -> last.put(subject(change), change));
        return Optional.of(new Delta(
                before.region(),
                before.epoch(),
                before.revision(),
                concerning.getLast().revision(),
                removal(before, concerning),
                decisions(last.values()),
                removed(before, last)));
    }

    private static long removal(Snapshot before, List<Change> concerning) {
        return concerning.stream()
                .filter(Fold::removes)
                .mapToLong(Change::revision)
                .max()
                .orElse(before.removal());
    }

    /// What holds no longer, and removals of what is there again.
    private static List<Subject> removed(Snapshot before, Map<Subject, Change> last) {
        Set<Subject> back = last.entrySet().stream()
                .filter(entry -> !entry.getValue().proposal().takesAway())
                .map(entry -> Removal.about(entry.getKey()))
                .collect(Collectors.toSet());
        var told = before.decisions().stream()
                .filter(decision -> decision.kind().equals(Removal.KIND))
                .map(Decision::subject)
                .filter(back::contains);
        var gone = last.entrySet().stream()
                .filter(entry -> removes(entry.getValue()))
                .map(Map.Entry::getKey);
        return Stream.concat(gone, told).toList();
    }

    private static boolean removes(Change change) {
        return change.proposal().removes();
    }

    private static Subject subject(Change change) {
        return new Subject(
                change.proposal().kind().wireName(), change.proposal().key());
    }

    private List<Decision> decisions(Collection<Change> changes) {
        return changes.stream()
                .flatMap(change -> Stream.concat(
                        removes(change) ? Stream.empty() : Stream.of(decision(change)),
                        change.proposal().takesAway() ? Stream.of(removal(change)) : Stream.empty()))
                .toList();
    }

    private static Decision removal(Change change) {
        var mark = change.mark();
        return new Removal(subject(change), change.revision(), mark.set(), mark.massRemoval()).toDecision();
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
