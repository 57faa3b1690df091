package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.proposal.KindRule;
import dev.atoll.controlplane.schema.NamespaceSchema;
import dev.atoll.runtime.setting.SecretReference;
import dev.atoll.runtime.setting.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/// What is right for one value, whatever else holds.
@ApplicationScoped
class ConfigRule implements KindRule {

    /// Names that the API has for itself.
    private static final Set<String> RESERVED = Set.of("effective", "diff");

    @Override
    public DecisionKind kind() {
        return DecisionKind.CONFIG;
    }

    @Override
    public Optional<String> objection(String key, JsonNode value) {
        var setting = SettingKey.parse(key);
        if (setting.isEmpty()) {
            return Optional.of("The key is no namespace with a name behind a dot, and a layer behind an @");
        }
        if (RESERVED.contains(setting.get().name())) {
            return Optional.of("The names effective and diff are the API's own");
        }
        return NamespaceSchema.isDeeperThan(value, NamespaceSchema.DEEPEST)
                ? Optional.of("The value is deeper than " + NamespaceSchema.DEEPEST)
                : secrets(value);
    }

    private static Optional<String> secrets(JsonNode value) {
        if (SecretReference.isMeant(value)) {
            return SecretReference.parse(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("A reference to a secret is {\"$secret\":\"<name>\"} and nothing else");
        }
        if (value.isTextual() && SecretLooks.isSecret(value.textValue())) {
            return Optional.of("A text looks like a secret: name it with {\"$secret\":\"<name>\"} instead");
        }
        return value.valueStream().flatMap(inner -> secrets(inner).stream()).findFirst();
    }
}
