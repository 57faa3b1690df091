package dev.atoll.runtime.setting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.runtime.decision.HeldDecisions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every namespace of one snapshot, its layers put together.
record Namespaces(Map<String, Effective> byName) {

    /// A key that this code does not know is passed over, as a kind is.
    static Namespaces read(HeldDecisions held, ObjectMapper json, String app) {
        var defaults = held.of(DecisionKind.NAMESPACE).stream()
                .collect(toMap(
                        Decision::key,
                        decision -> new SchemaDefaults(json.valueToTree(decision.value()), decision.revision())));
        var values = held.of(DecisionKind.CONFIG).stream()
                .flatMap(decision -> layered(decision, json).stream())
                .collect(groupingBy(value -> value.key().namespace()));
        var names = new HashSet<>(values.keySet());
        names.addAll(defaults.keySet());
        Map<String, Effective> byName = new HashMap<>();
        for (var name : names) {
            var schema = Optional.ofNullable(defaults.get(name));
            byName.put(name, Effective.of(schema, values.getOrDefault(name, List.of()), Optional.of(app)));
        }
        return new Namespaces(Map.copyOf(byName));
    }

    private static Optional<LayeredValue> layered(Decision decision, ObjectMapper json) {
        return SettingKey.parse(decision.key())
                .map(key -> new LayeredValue(key, decision.revision(), json.valueToTree(decision.value())));
    }

    Optional<JsonNode> value(String namespace, String name) {
        return Optional.ofNullable(byName.get(namespace)).flatMap(effective -> effective.value(name));
    }
}
