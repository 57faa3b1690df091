package dev.atoll.launcher.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gates of the root `pom.xml`, each on a small module that inherits them and breaks one.
class GatesIT {

    private final Repository repository = Repository.here();

    @TempDir
    Path directory;

    @Test
    void stopWhatTheyAreThereFor() throws IOException, InterruptedException {
        plant("clean", "class Reef {}\n");
        plant("format", "class Reef{}\n");
        plant("bug", """
                class Reef {
                    boolean isSame(int[] depths, int[] others) {
                        return depths.equals(others);
                    }
                }
                """);
        plant("null", """
                import org.jspecify.annotations.NullMarked;

                @NullMarked
                class Reef {
                    String name() {
                        return null;
                    }
                }
                """);
        plant("lint", """
                import java.util.List;

                class Reef {
                    List fish = List.of();
                }
                """);
        join("clean", "format", "bug", "null", "lint");

        var printed = maven("--fail-at-end", "compile");

        assertThat(printed)
                .containsPattern("clean \\S+ \\.+ SUCCESS")
                .containsPattern("format \\S+ \\.+ FAILURE")
                .containsPattern("bug \\S+ \\.+ FAILURE")
                .containsPattern("null \\S+ \\.+ FAILURE")
                .containsPattern("lint \\S+ \\.+ FAILURE");
        assertThat(printed)
                .contains(
                        "format violations", "[ArrayEquals]", "[NullAway]", "[rawtypes]", "warnings found and -Werror");
    }

    @Test
    void wantAJdkThatIsNewEnough() throws IOException, InterruptedException {
        plant("clean", "class Reef {}\n");
        join("clean");

        assertThat(maven("-Djava.version=24.0.2", "validate")).contains("Atoll needs a JDK 25");
        assertThat(maven("validate")).contains("BUILD SUCCESS");
    }

    /// A module of one class that has the parent of all modules.
    private void plant(String module, String source) throws IOException {
        var home = Files.createDirectories(directory.resolve(module));
        var root = home.toRealPath().relativize(repository.root().toRealPath());
        Files.writeString(home.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>dev.atoll</groupId>
                    <artifactId>atoll</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <relativePath>%s/pom.xml</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                </project>
                """.formatted(root, module));
        var sources = Files.createDirectories(home.resolve("src/main/java/reef"));
        Files.writeString(sources.resolve("Reef.java"), "package reef;\n\n" + source);
    }

    /// One build of them all.
    private void join(String... modules) throws IOException {
        Files.writeString(directory.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>reef</groupId>
                  <artifactId>reefs</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules><module>%s</module></modules>
                </project>
                """.formatted(String.join("</module><module>", modules)));
    }

    /// Offline, from the local repository that this build uses: it holds the gates, since it has just passed them.
    private String maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(repository.root().resolve("mvnw").toString(), "-B", "-o", "-f", directory.toString()));
        Stream.ofNullable(System.getProperty("maven.repo.local"))
                .map("-Dmaven.repo.local="::concat)
                .forEach(command::add);
        command.addAll(List.of(arguments));
        var maven = new ProcessBuilder(command)
                .directory(repository.root().toFile())
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = maven.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
