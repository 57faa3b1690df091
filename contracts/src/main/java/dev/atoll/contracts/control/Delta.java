package dev.atoll.contracts.control;

import static java.util.stream.Collectors.toMap;

import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.identity.RegionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What makes the next snapshot of a region from the one before.
///
/// @param from the revision of the snapshot before, of the same epoch
/// @param revision the revision of the next snapshot
/// @param removal that of the next snapshot
/// @param changed what holds anew, or otherwise than before
/// @param removed what holds no longer
public record Delta(
        RegionId region,
        long epoch,
        long from,
        long revision,
        long removal,
        List<Decision> changed,
        List<Subject> removed) {

    public Delta {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /// Whether it continues that snapshot.
    public boolean follows(Snapshot before) {
        return region.equals(before.region()) && epoch == before.epoch() && from == before.revision();
    }

    /// The next snapshot.
    public Snapshot applyTo(Snapshot before) {
        Map<Subject, Decision> next =
                before.decisions().stream().collect(toMap(Decision::subject, Function.identity()));
        changed.forEach(decision -> next.put(decision.subject(), decision));
        removed.forEach(next::remove);
        return new Snapshot(region, epoch, revision, removal, List.copyOf(next.values()));
    }

    /// The one text of this delta (RFC 8785).
    public String toCanonicalJson() {
        return CanonicalJson.of(Map.of(
                "region",
                region.value(),
                "epoch",
                epoch,
                "from",
                from,
                "revision",
                revision,
                "removal",
                removal,
                "changed",
                changed.stream().map(Decision::toMap).toList(),
                "removed",
                removed.stream().map(Subject::toMap).toList()));
    }
}
