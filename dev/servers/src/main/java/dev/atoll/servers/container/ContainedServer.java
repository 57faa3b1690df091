package dev.atoll.servers.container;

import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A server in a container. Its process is the holder of the container: what ends the one ends the other.
///
/// @param container what runs in it
/// @param engine what holds it
/// @param launch the server as it is without a container
/// @param prepare makes what it needs before its first start
/// @param complete makes what clients expect, once it answers; both find what an earlier run made
public record ContainedServer(
        Container container, ContainerEngine engine, Launch launch, Runnable prepare, Runnable complete) {

    private static final Duration PATIENCE = Duration.ofMinutes(5); // a process that ends is noticed at once

    /// Starts it, or takes over the one that runs on this directory, and waits until clients can work with it.
    public Server start() {
        Server server = find().orElseGet(this::hold);
        complete.run();
        return server;
    }

    /// The one that runs on this directory, if any.
    public Optional<Server> find() {
        return held(List.of()).find();
    }

    /// All that it listens on, the one that clients know it by first.
    public List<Integer> ports() {
        return launch.ports();
    }

    /// What the server and its holder wrote, over all runs.
    public Path log() {
        return held(List.of()).program().log();
    }

    private Server hold() {
        try {
            Files.createDirectories(container.data()); // else the engine makes it, as root
            prepare.run();
            return held(engine.command(launch.directory(), container.arguments(owner())))
                    .start(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + launch.name() + ": " + e.getMessage(), e);
        }
    }

    private Launch held(List<String> command) {
        Path log = launch.directory().resolve("server.log");
        return launch.heldBy(new Program(command, ContainerEngine.ENVIRONMENT, log));
    }

    /// Who owns the data, so that whoever starts the server can remove it as well.
    private String owner() throws IOException {
        return Files.getAttribute(container.data(), "unix:uid") + ":"
                + Files.getAttribute(container.data(), "unix:gid");
    }
}
