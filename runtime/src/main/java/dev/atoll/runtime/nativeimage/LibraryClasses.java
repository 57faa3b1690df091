package dev.atoll.runtime.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.graalvm.nativeimage.hosted.Feature.BeforeAnalysisAccess;
import org.graalvm.nativeimage.hosted.RuntimeReflection;

/// Registers a library's classes for reflection by the packages they stand in, so that a new version of the
/// library needs no new list.
public final class LibraryClasses {

    private static final String SUFFIX = ".class";

    private final BeforeAnalysisAccess image;

    public LibraryClasses(BeforeAnalysisAccess image) {
        this.image = image;
    }

    /// Makes all that the classes hold reachable by reflection. Classes that do not link, because an optional
    /// library is absent, are left out.
    ///
    /// @param prefixes beginnings of class names, such as `org.example.wire.`
    public void register(List<String> prefixes) {
        register(prefixes, _ -> true);
    }

    /// The same for those that a condition holds for.
    void register(List<String> prefixes, Predicate<Class<?>> which) {
        image.getApplicationClassPath().stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .flatMap(LibraryClasses::names)
                .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                .map(image::findClassByName)
                .filter(type -> type != null)
                .filter(which)
                .forEach(LibraryClasses::register);
    }

    private static Stream<String> names(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF"))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void register(Class<?> type) {
        try {
            RuntimeReflection.register(type);
            RuntimeReflection.register(type.getDeclaredConstructors());
            RuntimeReflection.register(type.getDeclaredMethods());
            RuntimeReflection.register(type.getDeclaredFields());
            RuntimeReflection.registerAllPermittedSubclasses(type);
            RuntimeReflection.registerAllMethods(type);
            RuntimeReflection.registerAllConstructors(type);
        } catch (NoClassDefFoundError e) { // it names a library that we left out on purpose
            return;
        }
    }
}
