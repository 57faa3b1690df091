package dev.atoll.servers.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/// A program taken out of a jar on the class path, once, into a cache directory that several JVMs may share.
public final class Unpacked {

    private static final Pattern JAR = Pattern.compile("^.*/([^/]+)\\.jar!.*$");

    private Unpacked() {}

    /// Writes what is inside the resource to the given place.
    @FunctionalInterface
    public interface Unpacking {
        void unpack(InputStream resource, Path target) throws IOException;
    }

    /// The place below the cache where the resource is unpacked, or empty if no jar brings the resource.
    ///
    /// The place is named after the jar, so that a newer version is unpacked anew.
    public static synchronized Optional<Path> of(String resource, Path cache, Unpacking unpacking) {
        URL source = Unpacked.class.getClassLoader().getResource(resource);
        if (source == null) {
            return Optional.empty();
        }
        Path target = cache.resolve(JAR.matcher(source.toString()).replaceFirst("$1"));
        try {
            Files.createDirectories(cache);
            unpackOnce(source, target, unpacking);
            return Optional.of(target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + resource + " into " + cache, e);
        }
    }

    private static void unpackOnce(URL source, Path target, Unpacking unpacking) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path lock = target.resolveSibling(target.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock();
                InputStream stream = source.openStream()) {
            if (!Files.exists(target)) { // else another JVM was quicker
                Path half = target.resolveSibling(target.getFileName() + ".half");
                Trees.delete(half);
                unpacking.unpack(stream, half);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
