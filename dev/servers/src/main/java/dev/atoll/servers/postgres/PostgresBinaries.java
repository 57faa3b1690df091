package dev.atoll.servers.postgres;

import dev.atoll.servers.process.Platform;
import dev.atoll.servers.process.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked from the artifact of this platform.
record PostgresBinaries(Path home) {

    static PostgresBinaries unpack(Path cache) {
        Platform platform = Platform.current();
        String archive = "postgres-%s-%s.txz"
                .formatted(
                        platform.system(),
                        switch (platform.processor()) {
                            case "amd64" -> "x86_64";
                            case "arm64" -> "arm_64";
                            default -> platform.processor();
                        });
        return Unpacked.of(archive, cache, PostgresBinaries::unpackArchive)
                .map(PostgresBinaries::new)
                .orElseThrow(() -> platform.lacks("PostgreSQL"));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpackArchive(InputStream resource, Path target) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, target.resolve(entry.getName()).normalize(), target);
            }
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path path, Path target)
            throws IOException {
        if (!path.startsWith(target)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
