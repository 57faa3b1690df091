package dev.atoll.controlplane.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.Decision.Subject;
import dev.atoll.contracts.control.Delta;
import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes of changes what a region runs on. A change to `null` takes the decision away.
@ApplicationScoped
class Fold {

    private static final String NOTHING = "null";
    private static final long NO_MASS_REMOVAL = 0; // no change says of itself that it is one

    private final ObjectMapper json;

    Fold(ObjectMapper json) {
        this.json = json;
    }

    /// What the changes that hold in the region amount to.
    Snapshot of(RegionId region, long epoch, List<Change> current) {
        var revision = current.stream().mapToLong(Change::revision).max().orElse(0);
        return new Snapshot(region, epoch, revision, NO_MASS_REMOVAL, decisions(current));
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
        Map<String, Change> last = new TreeMap<>();
        concerning.forEach(change ->
                last.put(change.proposal().kind() + ":" + change.proposal().key(), change));
        var removed =
                last.values().stream().filter(Fold::removes).map(Fold::subject).toList();
        return Optional.of(new Delta(
                before.region(),
                before.epoch(),
                before.revision(),
                concerning.getLast().revision(),
                before.massRemoval(),
                decisions(last.values().stream().toList()),
                removed));
    }

    private static boolean removes(Change change) {
        return change.proposal().value().equals(NOTHING);
    }

    private static Subject subject(Change change) {
        return new Subject(
                change.proposal().kind().wireName(), change.proposal().key());
    }

    private List<Decision> decisions(List<Change> changes) {
        return changes.stream()
                .filter(change -> !removes(change))
                .map(this::toDecision)
                .toList();
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
