package dev.atoll.servers.redis;

import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Platform;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.process.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Starts Redis as a process of its own, with an append-only file.
public final class RedisServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANSWER_WITHIN_MILLIS = 1_000;
    private static final String VERSION = "7.0.15";

    private RedisServer() {}

    /// Starts it, or takes over the one that runs on this directory, and waits until it answers.
    public static Server start(RedisConfig config) {
        return launch(config, serve(config)).start(PATIENCE);
    }

    /// The one that runs on this directory, if any.
    public static Optional<Server> find(RedisConfig config) {
        return launch(config, List.of()).find();
    }

    static Launch launch(RedisConfig config, List<String> command) {
        return new Launch(
                config.name(),
                config.directory(),
                Program.in(config.directory(), command),
                List.of(config.port()),
                config.url(),
                () -> answers(config.port()),
                "TERM");
    }

    private static List<String> serve(RedisConfig config) {
        return List.of(
                binary(config.cache()).toString(),
                "--port " + config.port(),
                "--bind 127.0.0.1",
                "--dir " + config.directory(),
                "--databases " + RedisConfig.DATABASES,
                "--appendonly yes",
                "--appendfsync everysec",
                "--save ''");
    }

    private static Path binary(Path cache) {
        Platform platform = Platform.current();
        String name = "redis-server-%s-%s-%s".formatted(VERSION, platform.system(), platform.processor());
        return Unpacked.of(name, cache, RedisServer::copyProgram).orElseThrow(() -> platform.lacks("Redis"));
    }

    private static void copyProgram(InputStream resource, Path target) throws IOException {
        Files.copy(resource, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// While it loads its data it answers `-LOADING`, which is not yet ready.
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MILLIS);
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] reply = socket.getInputStream().readNBytes(5);
            return new String(reply, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false; // not yet, or no longer
        }
    }
}
