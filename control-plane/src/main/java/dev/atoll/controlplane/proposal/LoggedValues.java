package dev.atoll.controlplane.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.controlplane.changelog.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/// Reads what changes decided: the log keeps it as text.
@ApplicationScoped
public class LoggedValues {

    private final ObjectMapper json;

    LoggedValues(ObjectMapper json) {
        this.json = json;
    }

    /// What the change decided, as a tree.
    public JsonNode tree(Change change) {
        return read(change, JsonNode.class);
    }

    /// The change as a region is told of it.
    public Decision decision(Change change) {
        var proposal = change.proposal();
        return new Decision(proposal.kind().wireName(), proposal.key(), change.revision(), read(change, Object.class));
    }

    private <T> T read(Change change, Class<T> type) {
        try {
            return json.readValue(change.proposal().value(), type);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Revision " + change.revision() + " holds no JSON", broken);
        }
    }
}
