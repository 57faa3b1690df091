package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Standing;
import dev.atoll.controlplane.proposal.LoggedValues;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// What each region runs on, read from the change log.
@ApplicationScoped
class Snapshots {

    private final Changes changes;
    private final LoggedValues values;

    Snapshots(Changes changes, LoggedValues values) {
        this.changes = changes;
        this.values = values;
    }

    /// Everything that holds in the region now.
    Uni<Snapshot> of(RegionId region) {
        return changes.epoch()
                .chain(epoch -> changes.standing(region).map(standing -> toSnapshot(region, epoch, standing)));
    }

    private Snapshot toSnapshot(RegionId region, long epoch, Standing standing) {
        var decisions = standing.holding().stream().map(values::decision).toList();
        return new Snapshot(region, epoch, standing.revision(), decisions);
    }
}
