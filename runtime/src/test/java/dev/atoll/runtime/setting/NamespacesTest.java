package dev.atoll.runtime.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.decision.HeldDecisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamespacesTest extends SettingsContract {

    @Override
    Settings holding(Map<String, Object> values) {
        var held = new Decided();
        values.forEach((name, value) -> held.decide(DecisionKind.CONFIG, "shop." + name, value));
        return held.settings();
    }

    @Test
    void mergesTheLayersForItsOwnProcess() {
        var held = new Decided();
        held.decide(DecisionKind.NAMESPACE, "shop", Map.of("properties", Map.of("ttl", Map.of("default", 9))));
        held.decide(DecisionKind.CONFIG, "shop.text@app:sink", "of another");
        held.decide(DecisionKind.CONFIG, "shop.text@app:adapters", "ours");
        held.decide(DecisionKind.CONFIG, "shop.text", "of all");
        held.decide(DecisionKind.CONFIG, "newer than this code", 1);

        assertThat(held.settings().text("shop", "text")).contains("ours");
        assertThat(held.settings().number("shop", "ttl")).hasValue(9);
    }

    @Test
    void readsDefaultsOfANamespaceWithoutValues() {
        var held = new Decided();
        held.decide(DecisionKind.NAMESPACE, "shop", Map.of("properties", Map.of("ttl", Map.of("default", 9))));

        assertThat(held.settings().number("shop", "ttl")).hasValue(9);
    }

    private static final class Decided implements HeldDecisions {

        private final List<Decision> decisions = new ArrayList<>();

        void decide(DecisionKind kind, String key, Object value) {
            decisions.add(new Decision(kind.wireName(), key, decisions.size() + 1, value));
        }

        Settings settings() {
            return Namespaces.read(this, new ObjectMapper(), "adapters")::value;
        }

        @Override
        public Collection<Decision> of(DecisionKind kind) {
            return decisions.stream()
                    .filter(decision -> decision.kind().equals(kind.wireName()))
                    .toList();
        }

        @Override
        public long newest() {
            return decisions.size();
        }
    }
}
