package dev.atoll.servers.redis;

import java.nio.file.Path;

/// One Redis to run.
///
/// @param directory keeps the data between runs; a crash may lose the last second
/// @param cache where the unpacked binary is kept for all servers of this machine
public record RedisConfig(String name, Path directory, Path cache, int port) {

    /// How many numbered databases it has: tests take a fresh one each.
    public static final int DATABASES = 256;

    public String url() {
        return "redis://127.0.0.1:" + port;
    }
}
