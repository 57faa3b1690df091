package dev.atoll.controlplane.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Proposal;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads what was decided, or is to be.
@ApplicationScoped
class FlagValues {

    private final ObjectMapper json;

    FlagValues(ObjectMapper json) {
        this.json = json;
    }

    JsonNode of(Change change) {
        return of(change.proposal());
    }

    /// What is no JSON is refused by the rule of its kind.
    JsonNode of(Proposal proposal) {
        try {
            return json.readTree(proposal.value());
        } catch (JsonProcessingException malformed) {
            return MissingNode.getInstance();
        }
    }
}
