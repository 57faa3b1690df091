package dev.atoll.controlplane.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Holding;
import dev.atoll.controlplane.changelog.Subject;
import dev.atoll.controlplane.exchange.ImportView.Effect;
import dev.atoll.controlplane.proposal.LoggedValues;
import dev.atoll.runtime.unleash.FlagState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The flags and segments that hold, as a file is compared with them.
///
/// @param holdings what was decided last about flags and segments
record StandingFlags(Map<Subject, Holding> holdings, LoggedValues values) {

    static final Set<DecisionKind> KINDS = Set.of(DecisionKind.FLAG, DecisionKind.SEGMENT);
    private static final String EVERYWHERE = "*";

    Holding about(Subject subject) {
        return holdings.getOrDefault(subject, new Holding(Map.of()));
    }

    /// The number of each segment that holds anywhere, by its name; of two with one name, the smaller.
    Map<String, Integer> segmentIds() {
        Map<String, Integer> ids = new HashMap<>();
        holdings.forEach((subject, holding) -> {
            if (subject.kind() == DecisionKind.SEGMENT) {
                holding.byRegion().values().stream()
                        .filter(change -> !change.proposal().removes())
                        .forEach(change -> ids.merge(
                                values.tree(change).path("name").asText(), Integer.parseInt(subject.key()), Math::min));
            }
        });
        return ids;
    }

    /// What deciding the value does in the region. For every region there is and will be, it stays only where all have
    /// the same.
    Effect effect(Subject subject, String region, JsonNode value) {
        var holding = about(subject);
        var held = region.equals(EVERYWHERE)
                ? List.copyOf(holding.byRegion().values())
                : holding.in(region).stream().toList();
        if (held.stream().allMatch(change -> change.proposal().removes())) {
            return Effect.ADDED;
        }
        var isForAll = !region.equals(EVERYWHERE) || holding.byRegion().containsKey(EVERYWHERE);
        return isForAll && held.stream().allMatch(change -> isSame(change, value)) ? Effect.STAYS : Effect.CHANGED;
    }

    private boolean isSame(Change change, JsonNode value) {
        return !change.proposal().removes() && isSame(change.subject(), values.tree(change), value);
    }

    /// Whether nobody could tell which of the two was decided.
    static boolean isSame(Subject subject, JsonNode one, JsonNode other) {
        return meaning(subject, one).equals(meaning(subject, other));
    }

    /// The value without what makes no difference: defaults, and how they are written.
    private static JsonNode meaning(Subject subject, JsonNode value) {
        return subject.kind() == DecisionKind.FLAG
                ? pruned(FlagState.feature(new Decision(subject.kind().wireName(), subject.key(), 0, value)))
                : pruned(value);
    }

    /// What is missing is null, empty or false; only `enabled` is sometimes true.
    private static JsonNode pruned(JsonNode node) {
        if (node.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> {
                var value = pruned(field.getValue());
                if (field.getKey().equals("enabled") || !isNothing(value)) {
                    copy.set(field.getKey(), value);
                }
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> copy.add(pruned(one)));
            return copy;
        }
        return node;
    }

    private static boolean isNothing(JsonNode node) {
        return node.isBoolean() ? !node.asBoolean() : node.isNull() || (node.isContainerNode() && node.isEmpty());
    }
}
