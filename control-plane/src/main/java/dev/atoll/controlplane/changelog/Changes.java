package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/// Every change there is, in order.
public interface Changes {

    /// Makes the proposal the next revision. Concurrent callers, also on other replicas, get consecutive ones.
    Uni<Change> append(Proposal proposal);

    /// What holds in the region: of each kind and key the newest change whose scope holds it, by kind and key.
    /// The highest revision among them never falls.
    Uni<List<Change>> current(RegionId region);

    /// Which control plane wrote last: regions refuse one of an older epoch.
    Uni<Long> epoch();

    /// The newest revision of all; 0 when there is none.
    Uni<Long> revision();

    /// The newest change of one key in any scope.
    Uni<Optional<Change>> newest(DecisionKind kind, String key);

    /// At most `limit` changes behind the revision, oldest first.
    Uni<List<Change>> page(long after, int limit);
}
