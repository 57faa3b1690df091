package dev.atoll.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a process and its children hold in memory, read from `/proc`.
final class Memory {

    private Memory() {}

    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(member -> proportional(member.pid()))
                .sum();
    }

    /// The proportional set size: a page that n processes share counts 1/n in each.
    private static long proportional(long pid) {
        return kilobytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:") * 1024;
    }

    private static long kilobytes(Path file, String field) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
