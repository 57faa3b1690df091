package dev.atoll.controlplane.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.ChangeKind;
import dev.atoll.controlplane.changelog.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

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
        return changes.current(region).map(current -> toSnapshot(region, current));
    }

    private Snapshot toSnapshot(RegionId region, List<Change> current) {
        var revision = current.stream().mapToLong(Change::revision).max().orElse(0);
        var config = current.stream()
                .filter(change -> change.proposal().kind() == ChangeKind.CONFIG)
                .collect(Collectors.toMap(change -> change.proposal().key(), this::value));
        return new Snapshot(region, revision, config);
    }

    private Object value(Change change) {
        try {
            return json.readValue(change.proposal().value(), Object.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Revision " + change.revision() + " holds no JSON", broken);
        }
    }
}
