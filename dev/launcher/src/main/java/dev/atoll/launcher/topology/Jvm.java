package dev.atoll.launcher.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the stack's JVMs run: small, and quick to start rather than quick in the end. Benchmarks set `atoll.jit`,
/// since a container's JVM compiles as well as it can.
final class Jvm {

    private static final List<String> OPTIONS = List.of(
            "-Xms16m",
            "-Xmx128m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            System.getProperty("atoll.jit", "-XX:TieredStopAtLevel=1"),
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow");

    private Jvm() {}

    static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(program);
        return command;
    }
}
