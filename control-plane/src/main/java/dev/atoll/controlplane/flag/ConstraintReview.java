package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.operator.Operators;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is wrong with one constraint.
final class ConstraintReview {

    private static final int MAX_VALUES = 1_000;
    private static final int MAX_PATTERN = 500;
    private static final Pattern PERSONAL =
            Pattern.compile("[^@\\s]{1,200}@[^@\\s]{1,200}\\.[a-zA-Z]{2,}|\\+[1-9]\\d{7,14}");

    private ConstraintReview() {}

    /// The first thing that is wrong, as the end of a sentence.
    static Optional<String> objection(JsonNode constraint) {
        var values =
                constraint.path("values").valueStream().map(JsonNode::asText).toList();
        var value = constraint.hasNonNull("value") ? constraint.path("value").asText() : null;
        if (constraint.path("contextName").asText().isBlank()) {
            return Optional.of("names no field of the context");
        }
        if (values.size() > MAX_VALUES || (value != null && value.length() > MAX_PATTERN)) {
            return Optional.of(
                    "has more than %d values, or one of more than %d characters".formatted(MAX_VALUES, MAX_PATTERN));
        }
        if (isPersonal(values) || (value != null && isPersonal(List.of(value)))) {
            return Optional.of("holds an e-mail address or a phone number, which every region would be told");
        }
        var operator = constraint.path("operator").asText();
        return Operators.comparison(
                                operator,
                                values,
                                value,
                                constraint.path("caseInsensitive").asBoolean())
                        .isPresent()
                ? Optional.empty()
                : Optional.of("has an operator that nobody knows, or a value that it cannot be asked with");
    }

    private static boolean isPersonal(List<String> values) {
        return values.stream().anyMatch(value -> PERSONAL.matcher(value).matches());
    }
}
