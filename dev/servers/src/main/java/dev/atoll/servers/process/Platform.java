package dev.atoll.servers.process;

import java.util.Locale;

/// The operating system and the processor of this machine, by the names that binaries in Maven artifacts bear.
///
/// @param system `linux` or `darwin`
/// @param processor `amd64` or `arm64`
public record Platform(String system, String processor) {

    public static Platform current() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return new Platform(
                system.startsWith("mac") ? "darwin" : system,
                processor.equals("aarch64") ? "arm64" : processor.equals("x86_64") ? "amd64" : processor);
    }

    /// A fault that says what the user can do: no binary for this machine came with the dependencies.
    public IllegalStateException lacks(String program) {
        return new IllegalStateException("No binary of %s for %s on %s: use containers (--containers) instead."
                .formatted(program, system, processor));
    }
}
