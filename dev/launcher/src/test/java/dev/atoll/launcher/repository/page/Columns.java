package dev.atoll.launcher.repository.page;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.atoll.launcher.repository.SourceFile;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns of the databases, as `table.column`: those that migrations make, and those that rows classify.
final class Columns {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern CREATE = Pattern.compile("(?s)create table (\\w+) \\((.*?)\\n\\)");
    private static final Pattern ALTER = Pattern.compile("(?s)alter table (\\w+)(.*?);");
    private static final Pattern ADDED = Pattern.compile("add column (\\w+)");
    private static final Pattern OWN_LINE =
            Pattern.compile("(?m)^ {4}(?!(?:primary|unique|check|constraint|foreign)\\b)(\\w+) ");
    private static final Pattern NAME = Pattern.compile("\\bname = \"(\\w+)\"");

    private Columns() {}

    /// What a migration makes: a table with each column on a line of its own, and columns that are added to one.
    static Set<String> made(String migration) {
        Set<String> columns = new HashSet<>();
        String sql = COMMENT.matcher(migration).replaceAll("");
        CREATE.matcher(sql)
                .results()
                .forEach(table -> OWN_LINE.matcher(table.group(2))
                        .results()
                        .forEach(column -> columns.add(table.group(1) + "." + column.group(1))));
        ALTER.matcher(sql)
                .results()
                .forEach(table -> ADDED.matcher(table.group(2))
                        .results()
                        .forEach(column -> columns.add(table.group(1) + "." + column.group(1))));
        return columns;
    }

    /// What the rows in a source classify.
    static Set<String> classified(SourceFile source) {
        Set<String> columns = new HashSet<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
                if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree row
                        && Settings.annotation(field.getModifiers(), "Classified")
                                .isPresent()) {
                    name(Settings.annotation(row.getModifiers(), "Table"))
                            .ifPresent(table -> columns.add(table + "."
                                    + name(Settings.annotation(field.getModifiers(), "Column"))
                                            .orElse(field.getName().toString())));
                }
                return super.visitVariable(field, null);
            }
        }.scan(source.unit(), null);
        return columns;
    }

    private static Optional<String> name(Optional<AnnotationTree> annotation) {
        return annotation.stream()
                .flatMap(named -> NAME.matcher(named.toString()).results())
                .map(name -> name.group(1))
                .findFirst();
    }
}
