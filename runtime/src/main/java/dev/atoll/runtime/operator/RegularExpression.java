package dev.atoll.runtime.operator;

import java.util.Optional;

/// The operator about patterns.
final class RegularExpression {

    private RegularExpression() {}

    static Optional<Comparison> comparison(String expression, boolean ignoringCase) {
        return LinearPattern.of(expression, ignoringCase).map(pattern -> value -> value != null && pattern.test(value));
    }
}
