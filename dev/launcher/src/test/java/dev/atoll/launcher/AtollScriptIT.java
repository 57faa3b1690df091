package dev.atoll.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `atoll`, in a small repository whose Maven only says that it built.
class AtollScriptIT {

    private static final String BUILDS = "echo \"$@\" >> maven.calls; echo '[INFO] BUILD SUCCESS'";
    private static final String FAILS = "echo \"$@\" >> maven.calls; echo '[ERROR] Broken.java'; exit 1";

    @TempDir
    Path repository;

    private String printed = "";

    @BeforeEach
    void makeRepository() throws IOException {
        Files.copy(TestRepository.root().resolve("atoll"), repository.resolve("atoll"));
        write("deploy/regions/ap-southeast-1.yaml", "id: none\n");
        write("module/src/main/java/A.java", "");
        write("module/src/test/java/ATest.java", "");
        write("dev/launcher/target/launcher.jar", "");
        write("dev/launcher/target/launcher.classpath", TestRepository.classPath());
        program("mvnw", BUILDS);
    }

    @Test
    void buildsOnceAndHandsOver() throws IOException, InterruptedException {
        assertThat(atoll("up")).isOne();
        assertThat(printed).contains("building", "ap-southeast-1.yaml: its id is none"); // the launcher's own words

        assertThat(atoll("up")).isOne();
        assertThat(printed).doesNotContain("building");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException, InterruptedException {
        atoll("up");
        edit("module/src/main/java/A.java");

        atoll("up");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void doesNotBuildForATestThatIsNewer() throws IOException, InterruptedException {
        atoll("up");
        edit("module/src/test/java/ATest.java");

        atoll("up");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void onlyLooksWhenAskedToLook() throws IOException, InterruptedException {
        atoll("up");
        edit("module/src/main/java/A.java");

        assertThat(atoll("status")).isOne();

        assertThat(printed).contains("There is no stack");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void showsWhyABuildFailedAndGoesNoFurther() throws IOException, InterruptedException {
        program("mvnw", FAILS);

        assertThat(atoll("up")).isNotZero();

        assertThat(printed).contains("[ERROR] Broken.java").doesNotContain("ap-southeast-1.yaml");
        assertThat(atoll("up")).isNotZero();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void saysWhichCommandsThereAre() throws IOException, InterruptedException {
        assertThat(atoll("explode")).isEqualTo(2);

        assertThat(printed).contains("unknown command 'explode'", "demo [scenario]");
    }

    private int atoll(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "atoll"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(repository.resolve("maven.calls"));
    }

    private void edit(String file) throws IOException {
        Files.setLastModifiedTime(
                repository.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
    }

    private void program(String name, String script) throws IOException {
        Path file = write(name, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path write(String name, String contents) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, contents);
    }
}
