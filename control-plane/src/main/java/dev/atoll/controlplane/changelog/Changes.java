package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/// Every change there is, in order.
public interface Changes {

    /// Appends the draft's proposals as the next revisions, all or none, unless what holds forbids it. What holds is
    /// looked at while nobody else can append. Concurrent callers, also on other replicas, get consecutive ones.
    ///
    /// @param reviews what must not object to what would hold
    Uni<AppendOutcome> append(Draft draft, List<Review> reviews);

    /// Appends what no review is asked about.
    default Uni<AppendOutcome> append(Draft draft) {
        return append(draft, List.of());
    }

    /// What holds in the region, and at which revision, seen at one moment.
    Uni<Standing> standing(RegionId region);

    /// What holds in the region: of each kind and key the newest change whose scope holds it, by kind and key; without
    /// what was removed.
    default Uni<List<Change>> current(RegionId region) {
        return standing(region).map(Standing::holding);
    }

    /// Which control plane wrote last: regions refuse one of an older epoch.
    Uni<Long> epoch();

    /// The newest revision of all; 0 while there is none.
    Uni<Long> revision();

    /// What was decided last about one subject, by region.
    Uni<Holding> holding(Subject subject);

    /// The newest change of one key in any scope, also when it removed the subject there.
    default Uni<Optional<Change>> newest(DecisionKind kind, String key) {
        return holding(new Subject(kind, key)).map(holding -> holding.newestIn(Scope.everywhere()));
    }

    /// At most `limit` changes behind the revision, oldest first.
    Uni<List<Change>> page(long after, int limit);
}
