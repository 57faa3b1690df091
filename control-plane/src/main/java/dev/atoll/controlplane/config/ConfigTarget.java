package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Scope;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.runtime.problem.InvalidInput;
import dev.atoll.runtime.setting.Layer;
import dev.atoll.runtime.setting.SettingKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which layer a request is about, by what it names: an app, a jurisdiction, regions, or `*` for everybody.
///
/// @param regions in which it holds
record ConfigTarget(SettingKey key, List<String> regions) {

    private static final List<String> EVERYWHERE = List.of("*");

    /// The layer that the names make.
    ///
    /// @throws InvalidInput when they make none
    static ConfigTarget of(
            String namespace,
            String name,
            List<String> regions,
            @Nullable String jurisdiction,
            @Nullable String app,
            Jurisdictions jurisdictions) {
        if (jurisdiction != null) {
            if (app != null || !regions.isEmpty()) {
                throw new InvalidInput("A jurisdiction names its regions itself, and is no app");
            }
            var key = new SettingKey(namespace, name, Layer.JURISDICTION, jurisdiction);
            return new ConfigTarget(key, jurisdictions.regionsOf(jurisdiction));
        }
        if (app != null) {
            return new ConfigTarget(new SettingKey(namespace, name, Layer.APP, app), regions);
        }
        return regions.equals(EVERYWHERE)
                ? new ConfigTarget(SettingKey.global(namespace, name), regions)
                : new ConfigTarget(new SettingKey(namespace, name, Layer.REGION, ""), regions);
    }

    Scope scope() {
        return new Scope(regions);
    }

    /// Where a removal holds: a jurisdiction's value is gone wherever it held, also where regions have moved.
    Scope scopeOfRemoval() {
        return key.layer() == Layer.JURISDICTION ? Scope.everywhere() : scope();
    }

    Subject subject() {
        return new Subject(DecisionKind.CONFIG, key.key());
    }
}
