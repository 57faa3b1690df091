package dev.atoll.runtime.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.flag.Reason.RefusedByConstraint;
import dev.atoll.runtime.flag.Reason.RefusedByMissingSegment;
import dev.atoll.runtime.operator.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Reads what must hold for one strategy: its own constraints, and those of its segments.
final class ConstraintReader {

    private final int strategy;
    private final String kind;
    private final Map<Integer, JsonNode> segments;

    /// @param strategy its place in the flag
    /// @param kind the strategy's name
    /// @param segments the constraints of all segments by id
    ConstraintReader(int strategy, String kind, Map<Integer, JsonNode> segments) {
        this.strategy = strategy;
        this.kind = kind;
        this.segments = segments;
    }

    List<Constraint> read(JsonNode json) {
        List<Constraint> all = new ArrayList<>(constraints(json.path("constraints"), OptionalInt.empty()));
        for (var id : json.path("segments")) {
            var segment = segments.get(id.asInt());
            if (segment == null) {
                all.add(missing(id.asInt()));
            } else {
                all.addAll(constraints(segment, OptionalInt.of(id.asInt())));
            }
        }
        return all;
    }

    private Constraint missing(int segment) {
        return new Constraint(
                (context, host) -> null, null, false, new RefusedByMissingSegment(strategy, kind, segment));
    }

    private List<Constraint> constraints(JsonNode list, OptionalInt segment) {
        List<Constraint> constraints = new ArrayList<>();
        for (var json : list) {
            var contextName = json.path("contextName").asText();
            var operator = json.path("operator").asText();
            var refusal = new RefusedByConstraint(strategy, kind, segment, constraints.size(), contextName, operator);
            var comparison = Operators.comparison(
                    operator,
                    texts(json.path("values")),
                    json.hasNonNull("value") ? json.path("value").asText() : null,
                    json.path("caseInsensitive").asBoolean());
            constraints.add(new Constraint(
                    Field.named(contextName),
                    comparison.orElse(null),
                    json.path("inverted").asBoolean(),
                    refusal));
        }
        return constraints;
    }

    /// The texts of a list; of anything else, none.
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (var text : list) {
            if (!text.isNull()) {
                texts.add(text.asText());
            }
        }
        return texts;
    }
}
