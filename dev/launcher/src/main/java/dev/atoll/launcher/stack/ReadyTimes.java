package dev.atoll.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// How long each part took to become ready when it was last started.
///
/// @param directoryOf where to keep it, by the part's name
record ReadyTimes(Function<String, Path> directoryOf) {

    void keep(String part, Duration time) {
        try {
            Path directory = Files.createDirectories(directoryOf.apply(part));
            Files.writeString(directory.resolve("ready"), time.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Duration> of(String part) {
        try {
            return Optional.of(
                    Duration.parse(Files.readString(directoryOf.apply(part).resolve("ready"))));
        } catch (IOException e) {
            return Optional.empty(); // never started
        }
    }
}
