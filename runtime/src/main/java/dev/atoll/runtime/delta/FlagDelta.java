package dev.atoll.runtime.delta;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atoll.runtime.unleash.FlagState;
import dev.atoll.runtime.unleash.FlagState.Entry;
import java.util.Map;
import java.util.TreeMap;

/// What changed between two states, as events of Unleash's delta API.
///
/// @param id names what the client then knows
/// @param events `hydration`, `feature-updated`, `feature-removed`, `segment-updated`, `segment-removed`
record FlagDelta(EventId id, boolean isHydration, ArrayNode events) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Everything, for whoever knows nothing.
    static FlagDelta hydration(EventId id, FlagState state) {
        var events = JSON.arrayNode();
        state.writeTo(event(events, "hydration", state.revision()));
        return new FlagDelta(id, true, events);
    }

    /// What `now` has that `then` had not, and the other way round. Segments come before the flags that name
    /// them, and go after them.
    static FlagDelta between(EventId id, FlagState then, FlagState now) {
        var events = JSON.arrayNode();
        var revision = now.revision();
        changed(then.segments(), now.segments())
                .forEach(
                        (_, entry) -> event(events, "segment-updated", revision).set("segment", entry.json()));
        changed(then.features(), now.features())
                .forEach(
                        (_, entry) -> event(events, "feature-updated", revision).set("feature", entry.json()));
        gone(then.features(), now.features())
                .forEach((name, entry) -> event(events, "feature-removed", revision)
                        .put("featureName", name)
                        .put("project", entry.json().path("project").asText()));
        gone(then.segments(), now.segments())
                .forEach(
                        (key, _) -> event(events, "segment-removed", revision).put("segmentId", Integer.parseInt(key)));
        return new FlagDelta(id, false, events);
    }

    /// Whether a client learns anything from it.
    boolean isWorthTelling() {
        return !events.isEmpty();
    }

    /// `{"events":[...]}`
    ObjectNode json() {
        return JSON.objectNode().set("events", events);
    }

    private static Map<String, Entry> changed(Map<String, Entry> then, Map<String, Entry> now) {
        Map<String, Entry> changed = new TreeMap<>(now);
        changed.entrySet().removeIf(entry -> {
            var before = then.get(entry.getKey());
            return before != null && before.fingerprint() == entry.getValue().fingerprint();
        });
        return changed;
    }

    private static Map<String, Entry> gone(Map<String, Entry> then, Map<String, Entry> now) {
        Map<String, Entry> gone = new TreeMap<>(then);
        gone.keySet().removeAll(now.keySet());
        return gone;
    }

    /// Readers in Rust hold the number in 32 bits; revisions of overrides are larger. What a client sends back is
    /// the [EventId].
    private static ObjectNode event(ArrayNode events, String type, long revision) {
        return events.addObject()
                .put("eventId", (int) (revision & Integer.MAX_VALUE))
                .put("type", type);
    }
}
