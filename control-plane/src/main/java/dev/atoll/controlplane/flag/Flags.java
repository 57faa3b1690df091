package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/// The flags of each region, read from the change log.
@ApplicationScoped
class Flags {

    private final Changes changes;
    private final ObjectMapper json;

    Flags(Changes changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    /// Every flag that was ever decided for the region, by name.
    Uni<List<Flag>> in(RegionId region) {
        return changes.current(region)
                .map(current -> current.stream()
                        .filter(change -> change.proposal().kind() == DecisionKind.FLAG)
                        .map(this::toFlag)
                        .toList());
    }

    private Flag toFlag(Change change) {
        try {
            var value = json.readTree(change.proposal().value());
            return new Flag(change.proposal().key(), value.path("enabled").asBoolean(), change.revision());
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Revision " + change.revision() + " holds no JSON", broken);
        }
    }
}
