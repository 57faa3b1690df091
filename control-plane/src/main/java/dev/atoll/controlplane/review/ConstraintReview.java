package dev.atoll.controlplane.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.operator.Comparison;
import dev.atoll.runtime.operator.Operators;
import dev.atoll.runtime.operator.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with one constraint, and what is doubtful.
final class ConstraintReview {

    private static final int MAX_VALUES = 1_000;
    private static final int MAX_PATTERN = 500;
    private static final String NETWORKS = "IN_CIDR";

    private ConstraintReview() {}

    /// The first thing that is wrong, as the end of a sentence.
    static Optional<String> objection(JsonNode constraint) {
        var texts = new ArrayList<>(FlagReview.texts(constraint.path("values")));
        var field = constraint.path("contextName").asText();
        if (field.isBlank()) {
            return Optional.of("names no field of the context");
        }
        var value = constraint.path("value").asText();
        if (texts.size() > MAX_VALUES || value.length() > MAX_PATTERN) {
            return Optional.of(
                    "has more than %d values, or one of more than %d characters".formatted(MAX_VALUES, MAX_PATTERN));
        }
        texts.add(value);
        return PersonalValues.objection(texts, field.equals(FlagReview.ADDRESS) || asksForNetworks(constraint))
                .or(() -> comparison(constraint).isPresent()
                        ? Optional.empty()
                        : Optional.of("has an operator that nobody knows, or a value that it cannot be asked with"));
    }

    /// What nobody would write but by mistake, each as the end of a sentence.
    static List<String> warnings(JsonNode constraint) {
        List<String> warnings = new ArrayList<>();
        if (asksForNetworks(constraint) && namesNoNetwork(FlagReview.texts(constraint.path("values")))) {
            warnings.add("has values that are no networks: they are passed over");
        }
        switch (reach(constraint)) {
            case NOBODY -> warnings.add("never holds");
            case ALL_KNOWN -> warnings.add("holds for any value, whatever it is");
            case EVERYBODY -> warnings.add("always holds");
            case SOME -> {}
        }
        return warnings;
    }

    /// For whom the constraint holds.
    static Reach reach(JsonNode constraint) {
        return comparison(constraint)
                .map(Comparison::reach)
                .map(reach -> constraint.path("inverted").asBoolean() ? reach.inverted() : reach)
                .orElse(Reach.NOBODY);
    }

    /// Whether one of the texts is neither an address nor a range of them.
    static boolean namesNoNetwork(List<String> texts) {
        return texts.stream()
                .map(text -> Operators.comparison(NETWORKS, List.of(text), null, false)
                        .orElseThrow())
                .anyMatch(network -> network.reach() == Reach.NOBODY);
    }

    private static boolean asksForNetworks(JsonNode constraint) {
        return constraint.path("operator").asText().equals(NETWORKS);
    }

    private static Optional<Comparison> comparison(JsonNode constraint) {
        return Operators.comparison(
                constraint.path("operator").asText(),
                FlagReview.texts(constraint.path("values")),
                constraint.hasNonNull("value") ? constraint.path("value").asText() : null,
                constraint.path("caseInsensitive").asBoolean());
    }
}
