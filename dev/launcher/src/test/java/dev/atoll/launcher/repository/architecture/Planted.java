package dev.atoll.launcher.repository.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Code that breaks a rule, compiled for one test. A source begins with its package and holds one top-level type;
/// a type of a library is planted as well, as a source of the same name.
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private Planted() {}

    static JavaClasses classes(Path directory, String... sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        Arrays.stream(sources).map(Planted::unit).forEach(units::add);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var target = Files.createDirectories(directory.resolve("classes"));
            var task = compiler.getTask(null, files, null, List.of("-d", target.toString(), "-proc:none"), null, units);
            if (!task.call()) {
                throw new IllegalArgumentException("The planted sources do not compile");
            }
            return new ClassFileImporter().importPath(target);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static JavaFileObject unit(String source) {
        String name = found(PACKAGE, source).replace('.', '/') + "/" + found(TYPE, source) + ".java";
        return new SimpleJavaFileObject(URI.create("planted:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String found(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
