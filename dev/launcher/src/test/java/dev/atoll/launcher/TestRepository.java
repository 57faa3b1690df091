package dev.atoll.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The repository that these tests run in.
public final class TestRepository {

    private TestRepository() {}

    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(path -> path != null)
                .filter(path -> Files.exists(path.resolve("atoll")))
                .findFirst()
                .orElseThrow();
    }

    /// The class path of the tests, also where surefire hides it in the manifest of a jar.
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
