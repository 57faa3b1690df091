package dev.atoll.runtime.disk;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// One text on disk that is only ever replaced whole: after a crash it is the old text or the new one, never a part.
///
/// One thread writes at a time.
public final class KeptFile {

    private final Path path;

    public KeptFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /// The text and when it was written; empty when there is none yet.
    ///
    /// @throws IOException when it cannot be read, or is no UTF-8
    public Optional<Kept> read() throws IOException {
        try {
            return Optional.of(new Kept(
                    Files.readString(path), Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /// Replaces the text. Returns when the disk has it.
    ///
    /// @throws IOException when it cannot be kept; the text before is still there
    public void write(String text) throws IOException {
        var directory = path.resolveSibling(".").normalize();
        var next = path.resolveSibling(path.getFileName() + ".next");
        Files.createDirectories(directory);
        try (var file = FileChannel.open(next, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(next, path, ATOMIC_MOVE);
        try (var entries = FileChannel.open(directory, READ)) {
            entries.force(true); // else the new name may be lost with the power
        }
    }

    /// A text that was kept.
    public record Kept(String text, Instant writtenAt) {}
}
