package dev.atoll.runtime.operator;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// RE2's syntax, written anew where the JDK's means something else: classes such as `[:alpha:]`, and a `$` that is
/// only the very end (github.com/google/re2/wiki/Syntax).
final class Re2Syntax {

    private static final Pattern MULTILINE = Pattern.compile("\\(\\?[a-zA-Z]*m");

    private final String source;
    private final boolean isMultiline;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private Re2Syntax(String source) {
        this.source = source;
        isMultiline = MULTILINE.matcher(source).find();
    }

    static String toJava(String expression) {
        return new Re2Syntax(expression).rewrite();
    }

    private String rewrite() {
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '\\' -> copyEscape();
                case '[' -> copyClass();
                case '$' -> {
                    written.append(isMultiline ? "$" : "\\z");
                    at++;
                }
                default -> copy(at + 1);
            }
        }
        return written.toString();
    }

    private void copy(int end) {
        int last = Math.min(end, source.length());
        written.append(source, at, last);
        at = last;
    }

    private void copyEscape() {
        if (!source.startsWith("\\Q", at)) {
            copy(at + 2);
            return;
        }
        int end = source.indexOf("\\E", at);
        copy(end < 0 ? source.length() : end + 2);
    }

    /// From its bracket to the one that closes it. One that stands first is a letter.
    private void copyClass() {
        copy(at + (source.startsWith("[^", at) ? 2 : 1));
        if (source.startsWith("]", at)) {
            copy(at + 1);
        }
        while (at < source.length() && source.charAt(at) != ']') {
            if (source.startsWith("[:", at)) {
                writeNamedClass();
            } else {
                copy(at + (source.charAt(at) == '\\' ? 2 : 1));
            }
        }
        copy(at + 1);
    }

    private void writeNamedClass() {
        int end = source.indexOf(":]", at + 2);
        if (end < 0) {
            copy(at + 1);
            return;
        }
        boolean isNegated = source.charAt(at + 2) == '^';
        String name = source.substring(at + (isNegated ? 3 : 2), end);
        String escape = named(name);
        written.append(isNegated ? escape.replace("\\p", "\\P").replace("\\w", "\\W") : escape);
        at = end + 2;
    }

    private String named(String name) {
        return switch (name) {
            case "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper" ->
                "\\p{" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "}";
            case "ascii" -> "\\p{ASCII}";
            case "word" -> "\\w";
            case "xdigit" -> "\\p{XDigit}";
            default -> throw new PatternSyntaxException("unknown class", source, at);
        };
    }
}
