package dev.atoll.launcher.stack;

import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.ProgramPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Stops parts: the programs first, then the servers that they stand on, each kind side by side.
record Shutdown(List<Part> parts, Progress progress) {

    private static final Predicate<Part> PROGRAMS = ProgramPart.class::isInstance;

    /// Returns when nothing runs any more, not even what somebody started in the meantime.
    void run() {
        while (parts.stream().anyMatch(part -> part.find().isPresent())) {
            stop(PROGRAMS);
            stop(PROGRAMS.negate());
        }
    }

    private void stop(Predicate<Part> which) {
        CompletableFuture.allOf(parts.stream()
                        .filter(which)
                        .map(part -> CompletableFuture.runAsync(
                                () -> stop(part), task -> Thread.ofVirtual().start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void stop(Part part) {
        part.find().ifPresent(server -> {
            server.stop();
            progress.stopped(part);
        });
    }
}
