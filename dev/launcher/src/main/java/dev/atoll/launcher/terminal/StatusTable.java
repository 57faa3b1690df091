package dev.atoll.launcher.terminal;

import dev.atoll.launcher.stack.PartStatus;
import dev.atoll.launcher.stack.PartStatus.State;
import java.util.List;
import java.util.Locale;

/// The processes of a stack as a table.
public final class StatusTable {

    private static final long MEBIBYTE = 1024L * 1024;

    private StatusTable() {}

    /// The table, and below it the sum of memory.
    public static String of(List<PartStatus> parts) {
        Table table = new Table("PROCESS", "STATE", "PID", "PORT", "MEMORY MiB", "READY IN");
        for (PartStatus part : parts) {
            boolean down = part.state() == State.DOWN;
            table.row(
                    part.name(),
                    part.state().name().toLowerCase(Locale.ROOT),
                    part.pid().map(Object::toString).orElse("-"),
                    Integer.toString(part.port()),
                    down ? "-" : mebibytes(part.memory()),
                    part.timeToReady().map(Durations::seconds).orElse("-"));
        }
        long sum = parts.stream().mapToLong(PartStatus::memory).sum();
        return "%s%n%d processes, %s MiB of memory in all".formatted(table.text(), parts.size(), mebibytes(sum));
    }

    private static String mebibytes(long bytes) {
        return Long.toString(Math.round((double) bytes / MEBIBYTE));
    }
}
