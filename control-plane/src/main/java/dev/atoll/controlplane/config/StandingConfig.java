package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.setting.Layer;
import dev.atoll.runtime.setting.SettingKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Every value and every schema as they stand, or would stand after a draft.
///
/// @param schemas by namespace
/// @param values by namespace, then by key; a key that is none of this room is passed over
record StandingConfig(Map<String, Change> schemas, Map<String, Map<SettingKey, Holding>> values) {

    static final String ELSEWHERE = "*"; // every region that no decision names

    static StandingConfig of(Map<Subject, Holding> standing) {
        Map<String, Change> schemas = new HashMap<>();
        Map<String, Map<SettingKey, Holding>> values = new HashMap<>();
        standing.forEach((subject, holding) -> {
            if (subject.kind() == DecisionKind.NAMESPACE) {
                holding.in(ELSEWHERE).ifPresent(change -> schemas.put(subject.key(), change));
            } else if (subject.kind() == DecisionKind.CONFIG) {
                SettingKey.parse(subject.key())
                        .ifPresent(key -> values.computeIfAbsent(key.namespace(), _ -> new HashMap<>())
                                .put(key, holding));
            }
        });
        return new StandingConfig(schemas, values);
    }

    Optional<Change> schema(String namespace) {
        return Optional.ofNullable(schemas.get(namespace));
    }

    /// Each region that a value of the namespace names, and [#ELSEWHERE].
    Set<String> regions(String namespace) {
        var regions = new TreeSet<>(Set.of(ELSEWHERE));
        ofNamespace(namespace)
                .values()
                .forEach(holding -> regions.addAll(holding.byRegion().keySet()));
        return regions;
    }

    /// Each app that a value of the namespace is for, and none.
    Set<Optional<String>> apps(String namespace) {
        var apps = new HashSet<>(Set.of(Optional.<String>empty()));
        ofNamespace(namespace).forEach((key, holding) -> {
            if (key.layer() == Layer.APP && isHeld(holding)) {
                apps.add(Optional.of(key.of()));
            }
        });
        return apps;
    }

    /// What holds of the namespace in a region, by key.
    Map<SettingKey, Change> in(String region, String namespace) {
        Map<SettingKey, Change> held = new HashMap<>();
        ofNamespace(namespace).forEach((key, holding) -> holding.in(region).ifPresent(change -> held.put(key, change)));
        return held;
    }

    /// Each decision about the namespace that holds anywhere, once.
    Set<Change> decisions(String namespace) {
        var decisions = new HashSet<Change>();
        schema(namespace).ifPresent(decisions::add);
        ofNamespace(namespace)
                .values()
                .forEach(holding -> holding.byRegion().values().stream()
                        .filter(change -> !change.proposal().removes())
                        .forEach(decisions::add));
        return decisions;
    }

    /// Every namespace with a value or a schema.
    List<String> namespaces() {
        var names = new TreeSet<>(values.keySet());
        names.addAll(schemas.keySet());
        return new ArrayList<>(names);
    }

    private Map<SettingKey, Holding> ofNamespace(String namespace) {
        return values.getOrDefault(namespace, Map.of());
    }

    private static boolean isHeld(Holding holding) {
        return holding.byRegion().values().stream()
                .anyMatch(change -> !change.proposal().removes());
    }
}
