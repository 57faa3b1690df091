package dev.atoll.launcher.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The checkout that the tests run in.
///
/// @param root the directory that holds `mvnw`
public record Repository(Path root) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /// The repository around the working directory.
    public static Repository here() {
        var start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .map(Repository::new)
                .orElseThrow(() -> new IllegalStateException("No mvnw above the working directory"));
    }

    /// The modules that the build knows, as paths such as `dev/servers`.
    public List<String> modules() {
        return MODULE.matcher(text(root.resolve("pom.xml")))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    /// What the module's main sources were compiled to.
    public Path classes(String module) {
        var classes = root.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("Module " + module + " is not compiled; build it first, with -am");
        }
        return classes;
    }

    /// The module's main Java sources.
    public List<Path> sources(String module) {
        var sources = root.resolve(module).resolve("src/main/java");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every file that is tracked or would be, relative to the root.
    public List<String> files() {
        try {
            var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var names = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Stream.of(names.split("\0", -1))
                    .filter(name -> Files.isRegularFile(root.resolve(name)))
                    .sorted()
                    .toList();
        } catch (IOException unavailable) {
            throw new UncheckedIOException("These tests need git and a checkout", unavailable);
        }
    }

    /// The path as seen from the root, with slashes.
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /// The whole file.
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
