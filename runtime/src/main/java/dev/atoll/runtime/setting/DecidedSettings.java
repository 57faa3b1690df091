package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.runtime.decision.Decisions;
import dev.atoll.runtime.decision.Derived;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The values of the snapshot that this process holds, merged once per change.
@ApplicationScoped
class DecidedSettings implements Settings {

    private final Derived<Namespaces> namespaces;

    /// @param app the kind of this process, which values of the layer `app` are for
    DecidedSettings(
            Decisions decisions, ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String app) {
        namespaces = decisions.derive(held -> Namespaces.read(held, json, app));
    }

    @Override
    public Optional<JsonNode> value(String namespace, String name) {
        return namespaces.get().value(namespace, name);
    }
}
