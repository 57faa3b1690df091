package dev.atoll.controlplane.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.controlplane.changelog.AppendOutcome.Fault;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit;
import dev.atoll.controlplane.changelog.AppendOutcome.Unfit.Ground;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Draft;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.controlplane.schema.NamespaceSchema;
import dev.atoll.controlplane.schema.Violation;
import dev.atoll.runtime.setting.Effective;
import dev.atoll.runtime.setting.Layer;
import dev.atoll.runtime.setting.LayeredValue;
import dev.atoll.runtime.setting.SchemaDefaults;
import dev.atoll.runtime.setting.SettingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether every region, and every app there, would run on values that their schema allows.
@ApplicationScoped
class Conformity {

    private static final int MAX_FAULTS = 20;

    /// As often may a place of the schema meet one of a document, in all regions together: a second at worst, in which
    /// nobody else can append.
    private static final long MAX_WORK = 300_000;

    private final LoggedValues values;

    Conformity(LoggedValues values) {
        this.values = values;
    }

    Optional<Unfit> objection(Draft draft, Set<String> namespaces, StandingConfig after) {
        for (var namespace : namespaces) {
            var schema = after.schema(namespace);
            if (schema.isPresent()) {
                var objection = new Check(draft, namespace, schema.get(), after).objection();
                if (objection.isPresent()) {
                    return objection;
                }
            }
        }
        return Optional.empty();
    }

    /// One namespace in all regions.
    private final class Check {

        private final Draft draft;
        private final String namespace;
        private final Change decided;
        private final StandingConfig after;
        private final SchemaDefaults defaults;
        private final Map<Long, JsonNode> read = new HashMap<>();
        private final Set<List<Long>> seen = new HashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private long work;

        Check(Draft draft, String namespace, Change decided, StandingConfig after) {
            this.draft = draft;
            this.namespace = namespace;
            this.decided = decided;
            this.after = after;
            defaults = new SchemaDefaults(values.tree(decided), decided.revision());
        }

        Optional<Unfit> objection() {
            var schema = NamespaceSchema.of(defaults.schema());
            for (var region : after.regions(namespace)) {
                for (var app : after.apps(namespace)) {
                    check(schema, region, app);
                    if (work > MAX_WORK) {
                        return Optional.of(new Unfit(
                                Ground.CONFLICT,
                                "config.too-complex",
                                "To check all regions would take too long: the schema has too many alternatives, or the"
                                        + " values too many parts",
                                List.of()));
                    }
                }
            }
            return faults.isEmpty() ? Optional.empty() : Optional.of(unfit());
        }

        private Unfit unfit() {
            var isSchema = draft.subjects().contains(decided.subject());
            return isSchema
                    ? new Unfit(
                            Ground.CONFLICT,
                            "config.schema-breaks",
                            "The schema does not allow what would hold",
                            faults)
                    : new Unfit(
                            Ground.INVALID,
                            "config.value-invalid",
                            "The schema does not allow what would hold",
                            faults);
        }

        private void check(NamespaceSchema schema, String region, Optional<String> app) {
            var held = new HashMap<>(after.in(region, namespace));
            held.keySet().removeIf(key -> isOfAnother(key, app));
            var revisions =
                    held.values().stream().map(Change::revision).sorted().toList();
            if (!seen.add(revisions)) {
                return; // the same decisions make the same document
            }
            var layered = held.entrySet().stream()
                    .map(entry -> layered(entry.getKey(), entry.getValue()))
                    .toList();
            var effective = Effective.of(Optional.of(defaults), layered, app);
            work += held.size() + schema.work(effective.document(), MAX_WORK);
            if (work <= MAX_WORK && faults.size() < MAX_FAULTS) {
                schema.violations(effective.document()).stream()
                        .limit(MAX_FAULTS - faults.size())
                        .map(violation -> fault(violation, region, effective, held))
                        .forEach(faults::add);
            }
        }

        private static boolean isOfAnother(SettingKey key, Optional<String> app) {
            return key.layer() == Layer.APP && !app.equals(Optional.of(key.of()));
        }

        private LayeredValue layered(SettingKey key, Change change) {
            return new LayeredValue(
                    key, change.revision(), read.computeIfAbsent(change.revision(), _ -> values.tree(change)));
        }

        /// The decision whose value stands there; the schema's own where nothing stands, or its default.
        private Fault fault(Violation violation, String region, Effective effective, Map<SettingKey, Change> held) {
            var culprit = effective
                    .originAt(violation.pointer())
                    .flatMap(origin -> held.values().stream()
                            .filter(change -> change.revision() == origin.revision())
                            .findFirst())
                    .orElse(decided);
            var isAsked = draft.proposals().contains(culprit.proposal());
            return new Fault(
                    culprit.subject(),
                    isAsked ? 0 : culprit.revision(),
                    region,
                    violation.pointer(),
                    violation.broken());
        }
    }
}
