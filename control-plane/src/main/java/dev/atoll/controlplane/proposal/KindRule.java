package dev.atoll.controlplane.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.control.DecisionKind;
import java.util.List;
import java.util.Optional;

/// What is right for decisions of one kind. The room that knows the kind brings one, as a bean.
public interface KindRule {

    /// The kind that this rule is for; each kind has one rule at most.
    DecisionKind kind();

    /// What is wrong with the key or the value, as a sentence that repeats neither; empty when both are right.
    Optional<String> objection(String key, JsonNode value);

    /// What is right but hardly meant in a value without objection, each as a sentence that repeats nothing of it.
    default List<String> warnings(String key, JsonNode value) {
        return List.of();
    }
}
