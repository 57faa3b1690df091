package dev.atoll.launcher.endpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.atoll.launcher.topology.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.Function;

/// The file, replaced as a whole at every change, and readable by its owner only: it holds tokens.
///
/// @param view what it says, given the process ids of the parts that run
public record EndpointsFile(Path path, Function<Map<Part, Long>, EndpointsView> view) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /// Writes it for the parts that run.
    public void write(Map<Part, Long> running) {
        try {
            Path directory = Files.createDirectories(path.toAbsolutePath().getParent());
            Path half = Files.createTempFile(
                    directory,
                    "endpoints",
                    ".half",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(half.toFile(), view.apply(running));
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    public EndpointsView read() {
        try {
            return JSON.readValue(path.toFile(), EndpointsView.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": is the stack up?", e);
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
