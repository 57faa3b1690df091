package dev.atoll.servers.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// As whom PostgreSQL runs. Run by root these tests try each way that root has here, and an ordinary user beside it.
class UnprivilegedIT {

    @TempDir
    Path directory;

    @BeforeEach
    void openToEverybody() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    static List<Unprivileged> waysThatWorkHere() {
        return isRoot()
                ? Stream.of(Unprivileged.NAMESPACE, Unprivileged.NOBODY)
                        .filter(Unprivileged::works)
                        .toList()
                : List.of(Unprivileged.AS_IT_IS);
    }

    @ParameterizedTest
    @MethodSource("waysThatWorkHere")
    void makesAClusterInEveryWayThatWorksHere(Unprivileged user) {
        var data = directory.resolve("data");

        new PostgresCluster(PostgresBinaries.unpack(directory.resolve("cache")), user, data).create();

        assertThat(data.resolve("PG_VERSION")).exists();
    }

    @Test
    void startsForAnOrdinaryUser() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(java, "-cp", readableClassPath(), OrdinaryUser.class.getName(), directory.toString());

        var process = new ProcessBuilder(asAnOrdinaryUser(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();

        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).contains("AS_IT_IS answers");
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> asAnOrdinaryUser(List<String> command) {
        return isRoot() ? Unprivileged.NOBODY.command(command.toArray(String[]::new)) : command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /// A copy of this JVM's, since root's own files are not for everybody.
    private String readableClassPath() throws IOException {
        var entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator, -1);
        var copies = Files.createDirectories(directory.resolve("classpath"));
        for (int i = 0; i < entries.length; i++) {
            copy(
                    Path.of(entries[i]),
                    copies.resolve(i + "-" + Path.of(entries[i]).getFileName()));
        }
        try (var all = Files.list(copies)) {
            return all.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
