package dev.atoll.runtime.operator;

import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.safere.Pattern;

/// The operator about patterns: RE2's syntax, found anywhere in the value, in time linear in the value's length.
final class RegularExpression {

    private static final int MAX_LENGTH = 1000;

    private RegularExpression() {}

    static Optional<Comparison> comparison(String expression, boolean ignoringCase) {
        if (expression.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int flags = Pattern.UNIX_LINES | Pattern.UNICODE_CASE | (ignoringCase ? Pattern.CASE_INSENSITIVE : 0);
        try {
            var pattern = Pattern.compile(Re2Syntax.toJava(expression), flags);
            return Optional.of(value -> value != null && pattern.matcher(value).find());
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }
}
