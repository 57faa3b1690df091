package dev.atoll.controlplane.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

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
                .chain(epoch -> changes.standing(region).map(standing -> toSnapshot(region, epoch, standing)));
    }

    private Snapshot toSnapshot(RegionId region, long epoch, Standing standing) {
        var decisions = standing.holding().stream().map(this::toDecision).toList();
        return new Snapshot(region, epoch, standing.revision(), decisions);
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
