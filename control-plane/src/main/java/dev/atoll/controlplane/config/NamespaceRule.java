package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.InvalidIdentifier;
import dev.atoll.controlplane.proposal.KindRule;
import dev.atoll.controlplane.schema.NamespaceSchema;
import dev.atoll.runtime.setting.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What is right for one schema, whatever else holds.
@ApplicationScoped
class NamespaceRule implements KindRule {

    @Override
    public DecisionKind kind() {
        return DecisionKind.NAMESPACE;
    }

    @Override
    public Optional<String> objection(String key, JsonNode schema) {
        try {
            SettingKey.requireNamespace(key);
        } catch (InvalidIdentifier _) {
            return Optional.of("The key is no namespace");
        }
        var objections = NamespaceSchema.objections(schema);
        return objections.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", objections));
    }
}
