package dev.atoll.launcher.topology;

import dev.atoll.servers.process.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One process of the stack.
public sealed interface Part permits ServerPart, ProgramPart {

    /// What it is called in every command: `control-plane`, `ap-southeast-1/redis`.
    String name();

    /// All that it listens on, the one that clients know it by first.
    List<Integer> ports();

    /// The parts that must be ready before this one starts.
    List<String> after();

    /// Everything that it wrote to its standard streams.
    Path log();

    /// Starts it, or takes over the one that runs, and waits until it is ready.
    Server start();

    /// The one that runs, if any.
    Optional<Server> find();

    /// The port that clients know it by.
    default int port() {
        return ports().getFirst();
    }
}
