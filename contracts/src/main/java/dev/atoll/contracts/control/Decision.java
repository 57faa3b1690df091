package dev.atoll.contracts.control;

import java.util.Map;

/// One decision that holds in a region.
///
/// @param kind the wire name of a [DecisionKind], or of one that is newer than this code
/// @param key what is decided about, unique within the kind
/// @param revision the change that decided it
/// @param value any JSON value as Jackson maps it: `Map`, `List`, `String`, `Number` or `Boolean`; never null
public record Decision(String kind, String key, long revision, Object value) {

    /// What it is about.
    public Subject subject() {
        return new Subject(kind, key);
    }

    Map<String, Object> toMap() {
        return Map.of("kind", kind, "key", key, "revision", revision, "value", value);
    }

    /// What a decision is about: at any moment at most one holds.
    public record Subject(String kind, String key) {

        Map<String, Object> toMap() {
            return Map.of("kind", kind, "key", key);
        }
    }
}
