package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.proposal.KindRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ConfigRule implements KindRule {

    @Override
    public DecisionKind kind() {
        return DecisionKind.CONFIG;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        return ConfigName.isValid(key)
                ? Optional.empty()
                : Optional.of("The key is no namespace with a name behind a dot");
    }
}
