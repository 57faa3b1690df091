package dev.atoll.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// How to start one server, what it is called and when it is ready.
///
/// @param directory holds the server's data, and the mark `server.pid` it is found by
/// @param program what runs
/// @param ports all that it listens on, the one that clients know it by first
/// @param url where clients reach it
/// @param ready whether it answers; asked often, must not block for long
/// @param stopSignal the signal that makes it close down at once but in order: `TERM`, `INT`
public record Launch(
        String name,
        Path directory,
        Program program,
        List<Integer> ports,
        String url,
        BooleanSupplier ready,
        String stopSignal) {

    private static final Duration POLL = Duration.ofMillis(20);

    public Launch {
        ports = List.copyOf(ports);
    }

    /// Starts the server, or takes over the one that already runs on this directory, and waits until it is ready.
    public Server start(Duration patience) {
        Server server = find().orElseGet(this::spawn);
        Instant deadline = Instant.now().plus(patience);
        while (!server.isReady()) {
            if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                server.kill();
                throw new ServerNotStarted(name, server.log());
            }
            pause();
        }
        return server;
    }

    /// The same server behind a process that holds it, and stops it when it is sent a `TERM`.
    public Launch heldBy(Program holder) {
        return new Launch(name, directory, holder, ports, url, ready, "TERM");
    }

    /// The server that runs on this directory, whoever started it.
    public Optional<Server> find() {
        return Mark.read(directory).map(process -> new Server(this, process));
    }

    private Server spawn() {
        refuseTakenPorts();
        try {
            Files.createDirectories(directory);
            Process process = program.start(directory);
            Mark.write(directory, process.toHandle());
            return new Server(this, process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /// Else the server would end with a word about it in its log, and a stranger's answer might pass for its own.
    private void refuseTakenPorts() {
        ports.stream().filter(port -> !LoopbackPort.isFree(port)).findFirst().ifPresent(port -> {
            throw new PortTaken(name, port);
        });
    }

    /// Waits until nobody listens on its ports, but no longer than that.
    void awaitFreePorts(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!ports.stream().allMatch(LoopbackPort::isFree) && Instant.now().isBefore(deadline)) {
            pause();
        }
    }

    Path log() {
        return program.log();
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server", e);
        }
    }
}
