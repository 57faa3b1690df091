package dev.atoll.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The room that is left where a stack keeps its data.
///
/// @param free bytes
public record DiskSpace(long free) {

    /// What a fresh stack of two regions takes, and as much again.
    public static final long NEEDED = 1024L * 1024 * 1024;

    private static final long MEBIBYTE = 1024L * 1024;

    /// The space below the directory, which is made if it is missing.
    public static DiskSpace below(Path directory) {
        try {
            return new DiskSpace(
                    Files.getFileStore(Files.createDirectories(directory)).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isEnough() {
        return free >= NEEDED;
    }

    /// Refuses to go on without enough.
    ///
    /// @throws StackInTheWay when a stack would run out of it soon
    public void require() {
        if (!isEnough()) {
            throw new StackInTheWay("Only %d MiB of disk are free, and a stack needs %d. ./atoll clean frees some."
                    .formatted(free / MEBIBYTE, NEEDED / MEBIBYTE));
        }
    }
}
