package dev.atoll.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The file in a server's directory that tells which process serves it: process id and start, since ids are used again.
final class Mark {

    private Mark() {}

    static void write(Path directory, ProcessHandle process) throws IOException {
        Files.writeString(file(directory), process.pid() + " " + startOf(process));
    }

    static Optional<ProcessHandle> read(Path directory) {
        try {
            String[] mark = Files.readString(file(directory)).split(" ", 2);
            return ProcessHandle.of(Long.parseLong(mark[0]))
                    .filter(process -> startOf(process).equals(mark[1]))
                    .filter(Mark::runs);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Whether it runs. A zombie, whose parent has not asked for its end yet, does not.
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /// A killed process looks like a zombie while threads of it still hold its sockets: the last one must be gone too.
    private static boolean isZombie(long pid) {
        Path process = Path.of("/proc/" + pid);
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            String line = Files.readString(process.resolve("stat"));
            return line.startsWith("Z", line.lastIndexOf(')') + 2) && threads.count() <= 1;
        } catch (IOException e) {
            return false; // no /proc on this system, or gone: isAlive tells
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static Path file(Path directory) {
        return directory.resolve("server.pid");
    }

    static void remove(Path directory) {
        try {
            Files.deleteIfExists(file(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
