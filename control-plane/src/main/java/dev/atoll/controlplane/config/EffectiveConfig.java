package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Standing;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.runtime.setting.Effective;
import dev.atoll.runtime.setting.LayeredValue;
import dev.atoll.runtime.setting.Origin;
import dev.atoll.runtime.setting.SchemaDefaults;
import dev.atoll.runtime.setting.SettingKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a namespace comes to in a region, put together as the region itself does.
@ApplicationScoped
class EffectiveConfig {

    private final Changes changes;
    private final LoggedValues values;

    EffectiveConfig(Changes changes, LoggedValues values) {
        this.changes = changes;
        this.values = values;
    }

    /// One namespace in one region at one moment.
    ///
    /// @param revision what the region runs on once it follows
    /// @param decisions that had a part in it, by their revision; none when nobody decided about the namespace
    record Held(RegionId region, long revision, Effective effective, Map<Long, Change> decisions) {

        /// The decision that a part comes from.
        Change decision(Origin origin) {
            return Objects.requireNonNull(decisions.get(origin.revision()), "every origin is one of the decisions");
        }
    }

    Uni<Held> of(String namespace, RegionId region, Optional<String> app) {
        return changes.standing(region).map(standing -> held(namespace, region, app, standing));
    }

    private Held held(String namespace, RegionId region, Optional<String> app, Standing standing) {
        var schema = standing.holding().stream()
                .filter(change -> change.subject().kind() == DecisionKind.NAMESPACE)
                .filter(change -> change.subject().key().equals(namespace))
                .findFirst();
        var layered = standing.holding().stream()
                .filter(change -> change.subject().kind() == DecisionKind.CONFIG)
                .flatMap(change -> SettingKey.parse(change.subject().key())
                        .filter(key -> key.namespace().equals(namespace))
                        .map(key -> new LayeredValue(key, change.revision(), values.tree(change)))
                        .stream())
                .toList();
        var defaults = schema.map(change -> new SchemaDefaults(values.tree(change), change.revision()));
        var revisions = layered.stream().map(LayeredValue::revision).collect(Collectors.toSet());
        var decisions = Stream.concat(
                        schema.stream(),
                        standing.holding().stream().filter(change -> revisions.contains(change.revision())))
                .collect(Collectors.toMap(Change::revision, Function.identity()));
        return new Held(region, standing.revision(), Effective.of(defaults, layered, app), decisions);
    }
}
