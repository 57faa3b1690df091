package dev.atoll.launcher.repository.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Compares the schemas of two documents, through their references.
final class Shapes {

    private final Api before;
    private final Api after;
    private final boolean asked;
    private final Set<String> seen = new HashSet<>();

    /// @param asked whether the values are what clients send, rather than what they get
    Shapes(Api before, Api after, boolean asked) {
        this.before = before;
        this.after = after;
        this.asked = asked;
    }

    /// How values of the new schema would surprise who knows the old one.
    List<String> broken(JsonNode old, JsonNode now, String what) {
        if (!seen.add(what.substring(what.lastIndexOf('.') + 1) + old + now)) {
            return List.of(); // a schema that holds itself
        }
        var known = before.resolved(old);
        var other = after.resolved(now);
        List<String> broken = new ArrayList<>();
        if (!known.path("type").equals(other.path("type"))) {
            broken.add(what + " has another type");
        }
        properties(known, other, what, broken);
        if (known.has("items")) {
            broken.addAll(broken(known.path("items"), other.path("items"), what + "[]"));
        }
        return broken;
    }

    private void properties(JsonNode known, JsonNode other, String what, List<String> broken) {
        known.path("properties").forEachEntry((name, property) -> {
            var same = other.path("properties").path(name);
            if (same.isMissingNode()) {
                broken.add(what + " has no " + name + " any more");
            } else {
                broken.addAll(broken(property, same, what + "." + name));
            }
        });
        if (asked) {
            required(other).stream()
                    .filter(name -> !required(known).contains(name))
                    .forEach(name -> broken.add(what + " requires " + name));
        }
    }

    private static List<String> required(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
