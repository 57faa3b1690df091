package dev.atoll.launcher.repository.page;

import static java.util.stream.Collectors.joining;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.atoll.launcher.repository.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what is kept and sent, and how far each value may travel, as `docs/data-classification.md`.
final class ClassifiedValues {

    private static final String TOP = """
            # Data classification

            Every field of every message and every row says how far it may travel (`@Classified`); one that does not fails the \
            build. Written from these annotations by `./atoll test -Datoll.update-docs=true`; do not edit.

            | class | what may happen to it |
            |---|---|
            | `PUBLIC` | Anyone may know it, anywhere. It may leave its region as it is. |
            | `INTERNAL` | Operators may know it, anywhere. It may stand in logs, spans and reports. |
            | `LINKABLE` | It tells people apart. It leaves its region only inside a count over enough people, and never as a value. |
            | `PERSONAL` | It names or reaches a person. It never leaves its region, and never stands in a log or a span. |
            """;

    private ClassifiedValues() {}

    static String page(List<Value> values) {
        return TOP
                + section("Messages", "What processes send each other.", values, "record")
                + section("Rows", "What processes keep in their databases.", values, "row");
    }

    private static String section(String title, String about, List<Value> values, String kind) {
        return "\n## " + title + "\n\n" + about + "\n\n| module | type | field | class |\n|---|---|---|---|\n"
                + values.stream()
                        .filter(value -> value.kind().equals(kind))
                        .map(value -> "| %s | `%s` | `%s` | `%s` |\n"
                                .formatted(value.module(), value.type(), value.field(), value.sensitivity()))
                        .collect(joining());
    }

    static List<Value> in(SourceFile source, String module) {
        List<Value> values = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
                if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner) {
                    Settings.annotation(field.getModifiers(), "Classified")
                            .map(ClassifiedValues::sensitivity)
                            .ifPresent(sensitivity -> values.add(new Value(
                                    module,
                                    owner.getSimpleName().toString(),
                                    field.getName().toString(),
                                    sensitivity,
                                    owner.getKind() == com.sun.source.tree.Tree.Kind.RECORD ? "record" : "row")));
                }
                return super.visitVariable(field, null);
            }
        }.scan(source.unit(), null);
        return values;
    }

    private static String sensitivity(AnnotationTree classified) {
        ExpressionTree argument = classified.getArguments().getFirst();
        String value = argument.toString();
        return value.substring(Math.max(value.lastIndexOf('.'), value.lastIndexOf(' ')) + 1);
    }

    /// One field and its class.
    ///
    /// @param kind `record` for a message's component, `row` for a column
    record Value(String module, String type, String field, String sensitivity, String kind) {}
}
