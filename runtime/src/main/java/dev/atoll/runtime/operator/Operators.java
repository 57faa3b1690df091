package dev.atoll.runtime.operator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The operators by their names in Unleash.
public final class Operators {

    private Operators() {}

    /// What the operator asks, made ready to be asked often.
    ///
    /// @param operator such as `SEMVER_GTE`
    /// @param values what the operators about texts and addresses compare with
    /// @param value what the operators about numbers, times, versions and patterns compare with
    /// @param ignoringCase taken by the `STR_` operators and `REGEX`
    /// @return empty if the operator is unknown or its value of no use: that never holds, inverted or not
    public static Optional<Comparison> comparison(
            String operator, List<String> values, @Nullable String value, boolean ignoringCase) {
        return switch (operator) {
            case "IN" -> Optional.of(Texts.oneOf(values));
            case "NOT_IN" -> Optional.of(Texts.noneOf(values));
            case "STR_STARTS_WITH" -> Optional.of(Texts.startingWith(values, ignoringCase));
            case "STR_ENDS_WITH" -> Optional.of(Texts.endingWith(values, ignoringCase));
            case "STR_CONTAINS" -> Optional.of(Texts.containing(values, ignoringCase));
            case "IN_CIDR" -> Optional.of(AddressRange.comparison(values));
            default -> value == null ? Optional.empty() : ofOne(operator, value, ignoringCase);
        };
    }

    private static Optional<Comparison> ofOne(String operator, String value, boolean ignoringCase) {
        return switch (operator) {
            case "NUM_EQ" -> Numbers.comparison(Order.EQ, value);
            case "NUM_GT" -> Numbers.comparison(Order.GT, value);
            case "NUM_GTE" -> Numbers.comparison(Order.GTE, value);
            case "NUM_LT" -> Numbers.comparison(Order.LT, value);
            case "NUM_LTE" -> Numbers.comparison(Order.LTE, value);
            case "DATE_AFTER" -> Moments.comparison(Order.GT, value);
            case "DATE_BEFORE" -> Moments.comparison(Order.LT, value);
            case "SEMVER_EQ" -> SemanticVersion.comparison(Order.EQ, value);
            case "SEMVER_GT" -> SemanticVersion.comparison(Order.GT, value);
            case "SEMVER_GTE" -> SemanticVersion.comparison(Order.GTE, value);
            case "SEMVER_LT" -> SemanticVersion.comparison(Order.LT, value);
            case "SEMVER_LTE" -> SemanticVersion.comparison(Order.LTE, value);
            case "REGEX" -> RegularExpression.comparison(value, ignoringCase);
            default -> Optional.empty();
        };
    }
}
