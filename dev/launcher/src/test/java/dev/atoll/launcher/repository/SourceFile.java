package dev.atoll.launcher.repository;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A Java source as the compiler's parser sees it.
///
/// @param name the file, as messages show it
/// @param trees answers where a tree stands and how it is documented
public record SourceFile(String name, CompilationUnitTree unit, DocTrees trees) {

    /// Parses the main sources of one module.
    public static List<SourceFile> of(Repository repository, String module) {
        var sources = repository.sources(module);
        var names = sources.stream().map(repository::relative).toList();
        return parse(names, sources.stream().map(Repository::text).toList());
    }

    /// Parses one source that stands in no file.
    public static SourceFile of(String name, String text) {
        return parse(List.of(name), List.of(text)).getFirst();
    }

    private static List<SourceFile> parse(List<String> names, List<String> texts) {
        List<JavaFileObject> objects = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            objects.add(new Text(names.get(i), texts.get(i)));
        }
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, objects);
        var trees = DocTrees.instance(task);
        List<SourceFile> parsed = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(new SourceFile(unit.getSourceFile().getName(), unit, trees));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parsed;
    }

    /// The whole text.
    public String text() {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The package, or an empty text.
    public String packageName() {
        return unit.getPackage() == null
                ? ""
                : unit.getPackage().getPackageName().toString();
    }

    /// Whether this is a package's sign.
    public boolean isSign() {
        return Path.of(name).endsWith("package-info.java");
    }

    /// How many lines the tree takes, from its first annotation to its closing brace.
    public long lines(Tree tree) {
        var positions = trees.getSourcePositions();
        var lines = unit.getLineMap();
        return lines.getLineNumber(positions.getEndPosition(unit, tree))
                - lines.getLineNumber(positions.getStartPosition(unit, tree))
                + 1;
    }

    /// What the comment above the tree says, as one line per paragraph.
    public Optional<String> comment(TreePath path) {
        return Optional.ofNullable(trees.getDocComment(path))
                .map(comment -> comment.strip().replaceAll("[ \\t]*\\n[ \\t]*(?!\\n)", " "))
                .filter(comment -> !comment.isEmpty());
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String shown;
        private final String content;

        Text(String shown, String content) {
            super(URI.create("text:///" + shown), Kind.SOURCE);
            this.shown = shown;
            this.content = content;
        }

        @Override
        public String getName() {
            return shown;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
