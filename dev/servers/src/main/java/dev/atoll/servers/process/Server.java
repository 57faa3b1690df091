package dev.atoll.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A server that runs as its own operating system process, and goes on when this JVM ends.
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Launch launch;
    private final ProcessHandle process;

    Server(Launch launch, ProcessHandle process) {
        this.launch = launch;
        this.process = process;
    }

    public String name() {
        return launch.name();
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return launch.ports().getFirst();
    }

    /// Where clients reach it, as they write it in their settings.
    public String url() {
        return launch.url();
    }

    /// Everything it wrote to its standard streams, over all its runs.
    public Path log() {
        return launch.log();
    }

    public boolean isAlive() {
        return Mark.runs(process);
    }

    /// Whether it answers its clients now.
    public boolean isReady() {
        return isAlive() && launch.ready().getAsBoolean();
    }

    /// Memory of its process and all processes below it, in bytes; shared pages are counted once. 0 if unknown.
    public long memory() {
        return Memory.of(process);
    }

    /// Stops it in order and waits until it is gone; its data stays. After twenty seconds it is killed.
    public void stop() {
        List<ProcessHandle> family = family();
        signal(launch.stopSignal());
        if (!awaitEnd(family)) {
            kill();
        }
        Mark.remove(launch.directory());
    }

    /// Ends it at once, as `kill -9` or a loss of power does, with every process below it.
    public void kill() {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(family);
        launch.awaitFreePorts(PATIENCE); // a container outlives its holder by a moment
        Mark.remove(launch.directory());
    }

    @Override
    public void close() {
        stop();
    }

    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    /// By the shell's built-in `kill`: Java sends only TERM and KILL, and not every system has the program.
    private void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean awaitEnd(List<ProcessHandle> family) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessHandle member : family) {
            while (Mark.runs(member)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                awaitEnd(member, Duration.ofMillis(20));
            }
        }
        return true;
    }

    private static void awaitEnd(ProcessHandle member, Duration slice) {
        try {
            member.onExit().get(slice.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return; // the caller looks again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
