package dev.atoll.runtime.operator;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.safere.Pattern;

/// A pattern in RE2's syntax, found anywhere in a text, in time linear in the text's length.
public final class LinearPattern {

    private static final int MAX_LENGTH = 1000;

    private LinearPattern() {}

    /// Whether it is found in a text; empty when it is none of this syntax, or longer than 1,000 characters.
    public static Optional<Predicate<String>> of(String expression) {
        return of(expression, false);
    }

    static Optional<Predicate<String>> of(String expression, boolean ignoringCase) {
        if (expression.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int flags = Pattern.UNIX_LINES | Pattern.UNICODE_CASE | (ignoringCase ? Pattern.CASE_INSENSITIVE : 0);
        try {
            var pattern = Pattern.compile(Re2Syntax.toJava(expression), flags);
            return Optional.of(value -> pattern.matcher(value).find());
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }
}
