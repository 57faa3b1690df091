package dev.atoll.launcher.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// CPU time that a process took, of user and kernel, as Linux counts it.
final class CpuTime {

    private static final double TICK = 10; // milliseconds: Linux tells it in hundredths of a second

    private CpuTime() {}

    /// Since it started, in milliseconds. What it started itself is not in it.
    static double of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
