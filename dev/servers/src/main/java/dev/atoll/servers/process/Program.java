package dev.atoll.servers.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a server runs as.
///
/// @param command empty for one that is only looked for
/// @param environment what it finds there besides that of this JVM
/// @param log everything that it writes to its standard streams, over all its runs
public record Program(List<String> command, Map<String, String> environment, Path log) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// One that needs no environment, and keeps its log `server.log` with its data.
    public static Program in(Path directory, List<String> command) {
        return new Program(command, Map.of(), directory.resolve("server.log"));
    }

    Process start(Path directory) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the caller's debugger is not for its servers
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Out of reach of the terminal's Ctrl-C, where the system has `setsid`. The process id stays the same.
    private static List<String> inOwnSession(List<String> command) {
        boolean hasSetsid =
                Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(path -> Files.isExecutable(Path.of(path)));
        if (!hasSetsid) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("setsid"));
        wrapped.addAll(command);
        return wrapped;
    }
}
