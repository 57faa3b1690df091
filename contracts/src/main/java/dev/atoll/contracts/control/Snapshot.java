package dev.atoll.contracts.control;

import dev.atoll.contracts.identity.RegionId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Everything that one region needs of the change log at one revision.
///
/// @param epoch which control plane speaks: it grows when a standby or a restored backup takes over, and fences the
/// old
/// @param revision the newest change that this snapshot holds; within an epoch it only grows
/// @param removal the newest change that took a decision away; 0 when none did. Only followers that know of no
/// [Removal] ask for it
/// @param decisions what holds, and each [Removal] that still stands, sorted by kind and key, each pair once
public record Snapshot(RegionId region, long epoch, long revision, long removal, List<Decision> decisions) {

    private static final Comparator<Decision> ORDER =
            Comparator.comparing(Decision::kind).thenComparing(Decision::key);

    /// @throws IllegalArgumentException when it decides twice about one thing
    public Snapshot {
        decisions = List.copyOf(decisions).stream().sorted(ORDER).toList();
        for (int i = 1; i < decisions.size(); i++) {
            if (ORDER.compare(decisions.get(i - 1), decisions.get(i)) == 0) {
                throw new IllegalArgumentException("A snapshot decides once about each kind and key");
            }
        }
    }

    /// One in which nothing was taken away on purpose.
    public Snapshot(RegionId region, long epoch, long revision, List<Decision> decisions) {
        this(region, epoch, revision, 0, decisions);
    }

    /// Whether it was said before the other.
    public boolean isOlderThan(Snapshot other) {
        return epoch < other.epoch || (epoch == other.epoch && revision < other.revision);
    }

    /// Names it among all that its region was ever told: `<epoch>-<revision>`.
    public String position() {
        return epoch + "-" + revision;
    }

    /// The one text of this snapshot, which is what is signed (RFC 8785).
    public String toCanonicalJson() {
        return CanonicalJson.of(Map.of(
                "region",
                region.value(),
                "epoch",
                epoch,
                "revision",
                revision,
                "removal",
                removal,
                "decisions",
                decisions.stream().map(Decision::toMap).toList()));
    }
}
