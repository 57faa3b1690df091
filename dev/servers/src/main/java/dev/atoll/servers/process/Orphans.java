package dev.atoll.servers.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Servers that nobody will stop any more.
public final class Orphans {

    private Orphans() {}

    /// Kills every server whose directory lies in the given one.
    public static void kill(Path parent) {
        List<ProcessHandle> orphans = Trees.children(parent).stream()
                .flatMap(directory -> Mark.read(directory).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        Server.awaitEnd(orphans);
    }
}
