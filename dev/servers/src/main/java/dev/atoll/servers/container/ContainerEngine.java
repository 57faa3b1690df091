package dev.atoll.servers.container;

import dev.atoll.servers.process.JavaModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The container engine of this machine, if it has one, as the module `dev/containers` finds it.
///
/// @param module the build directory of that module
public record ContainerEngine(Path module) {

    /// What Testcontainers reads from nowhere else. Nothing shall end a container but its holder; ports are on
    /// loopback.
    static final Map<String, String> ENVIRONMENT = Map.of(
            "TESTCONTAINERS_RYUK_DISABLED", "true",
            "TESTCONTAINERS_REUSE_ENABLE", "true",
            "TESTCONTAINERS_CHECKS_DISABLE", "true",
            "TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");

    private static final List<String> JVM = List.of(
            "-Xms8m",
            "-Xmx64m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private static final String SILENT = "-Dorg.slf4j.simpleLogger.defaultLogLevel=off";

    /// Whether it answers.
    ///
    /// @param directory where this may leave files
    /// @return what it says of itself
    /// @throws NoContainerEngine when none answers
    public String ask(Path directory) {
        return prepare(directory, List.of(), Map.of(), _ -> {});
    }

    /// Gets the images that it lacks, which may take minutes.
    ///
    /// @param told what it is doing
    /// @throws NoContainerEngine when none answers, or it cannot get one
    public void pull(Path directory, Images images, Consumer<String> told) {
        prepare(directory, List.of(images.postgres(), images.redis(), images.rocketMq()), Map.of(), told);
    }

    /// The command line that holds a container.
    List<String> command(Path directory, List<String> arguments) {
        return program().command(directory, JVM, arguments);
    }

    /// Its last line is the answer, or why there is none.
    String prepare(Path directory, List<String> images, Map<String, String> environment, Consumer<String> told) {
        List<String> arguments =
                Stream.concat(Stream.of("prepare"), images.stream()).toList();
        List<String> jvm = Stream.concat(JVM.stream(), Stream.of(SILENT)).toList();
        ProcessBuilder builder = new ProcessBuilder(program().command(directory, jvm, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(environment);
        String last = "";
        try {
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.accept(line);
                    last = line;
                }
            }
            if (process.onExit().join().exitValue() != 0) {
                throw new NoContainerEngine(last);
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaModule program() {
        return new JavaModule("containers", module, "dev.atoll.containers.Containers");
    }
}
