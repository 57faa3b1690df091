package dev.atoll.launcher.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atoll.servers.container.Images;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the last `up` was asked for, so that the other commands mean the same stack.
public record StackFile(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What was asked for.
    ///
    /// @param basePort the first of all ports
    /// @param regions their ids
    /// @param natives the modules that run as native executables
    /// @param images what the servers run from as containers; null when they run as processes
    public record Choice(
            int basePort,
            List<String> regions,
            List<String> natives,
            @Nullable Images images) {}

    /// Empty when no stack was started, or it was stopped.
    public Optional<Choice> read() {
        try {
            return Files.exists(path) ? Optional.of(JSON.readValue(path.toFile(), Choice.class)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": remove it after stopping the stack", e);
        }
    }

    public void write(Choice choice) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            JSON.writeValue(path.toFile(), choice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
