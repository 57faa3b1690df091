package dev.atoll.launcher.topology;

import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A process of the platform, or of its partners: a JVM with a program of this repository.
///
/// @param code what it runs
/// @param ports its HTTP port first
/// @param environment all of its settings
/// @param directory keeps its mark; it is also its working directory
public record ProgramPart(
        String name,
        Code code,
        List<Integer> ports,
        List<String> after,
        Map<String, String> environment,
        Path directory,
        Path log)
        implements Part {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public ProgramPart {
        ports = List.copyOf(ports);
        after = List.copyOf(after);
        environment = Map.copyOf(environment);
    }

    @Override
    public Server start() {
        return find().orElseGet(() -> launch(code.command(directory)).start(PATIENCE));
    }

    @Override
    public Optional<Server> find() {
        return launch(List.of()).find();
    }

    /// Where it is reached.
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    private Launch launch(List<String> command) {
        return new Launch(
                name,
                directory,
                new Program(command, environment, log),
                ports,
                url(),
                () -> HttpReadiness.isReady(url() + code.readyPath()),
                "TERM");
    }
}
