package dev.atoll.servers;

import dev.atoll.servers.process.Orphans;
import dev.atoll.servers.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the servers of one JVM's tests keep their data: below the repository's `.atoll`, named by the JVM's process
/// id. A second Quarkus test profile has classes, and servers, of its own in the same JVM: hence the suffix.
///
/// A JVM that was killed could not clean up; the next one to come does it.
record TestDirectory(Path repository, Path path) {

    static TestDirectory create() {
        Path repository = findRepository();
        Path all = repository.resolve(".atoll").resolve("test");
        removeLeftOvers(all);
        try {
            Path own = all.resolve(ProcessHandle.current().pid() + "-" + System.nanoTime());
            return new TestDirectory(repository, Files.createDirectories(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path cache() {
        return repository.resolve(".atoll").resolve("cache");
    }

    Path rocketMq() {
        return repository.resolve("dev").resolve("rocketmq").resolve("target");
    }

    Path identity() {
        return repository.resolve("dev").resolve("identity").resolve("target");
    }

    void delete() {
        Trees.delete(path);
    }

    /// Tests run in their module's directory, somewhere below the root.
    private static Path findRepository() {
        return Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        path -> path.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(path -> Files.isDirectory(path.resolve("dev").resolve("rocketmq")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Tests must run inside of the repository."));
    }

    private static void removeLeftOvers(Path all) {
        Trees.children(all).stream().filter(TestDirectory::isLeftOver).forEach(directory -> {
            Orphans.kill(directory);
            Trees.delete(directory);
        });
    }

    private static boolean isLeftOver(Path directory) {
        String name = directory.getFileName().toString();
        return name.matches("\\d+(-\\d+)?")
                && ProcessHandle.of(Long.parseLong(name.replaceFirst("-.*", "")))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }
}
