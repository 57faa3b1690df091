package dev.atoll.controlplane.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/// What each region runs on, read from the change log.
@ApplicationScoped
class Snapshots {

    private final Changes changes;
    private final ObjectMapper json;

    Snapshots(Changes changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    /// Everything that holds in the region now.
    Uni<Snapshot> of(RegionId region) {
        return changes.epoch()
                .chain(epoch -> changes.current(region).map(current -> toSnapshot(region, epoch, current)));
    }

    private Snapshot toSnapshot(RegionId region, long epoch, List<Change> current) {
        var revision = current.stream().mapToLong(Change::revision).max().orElse(0);
        return new Snapshot(
                region, epoch, revision, current.stream().map(this::toDecision).toList());
    }

    private Decision toDecision(Change change) {
        var proposal = change.proposal();
        try {
            var value = json.readValue(proposal.value(), Object.class);
            return new Decision(proposal.kind().wireName(), proposal.key(), change.revision(), value);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Revision " + change.revision() + " holds no JSON", broken);
        }
    }
}
