package dev.atoll.servers.rocketmq;

import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import dev.atoll.servers.process.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts RocketMQ as a process of its own. A message that it acknowledged is on disk.
public final class RocketMqServer {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ANSWER_WITHIN_MILLIS = 1_000;

    /// A small JVM: about 140 MB resident when idle.
    private static final List<String> JVM = List.of(
            "-Xms16m",
            "-Xmx96m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private RocketMqServer() {}

    /// Starts it, or takes over the one that runs on this directory, and waits until its topics are there.
    public static Server start(RocketMqConfig config) {
        return find(config).orElseGet(() -> {
            cleanTemporary(config);
            return launch(config, serve(config)).start(PATIENCE);
        });
    }

    /// The one that runs on this directory, if any.
    public static Optional<Server> find(RocketMqConfig config) {
        return launch(config, List.of()).find();
    }

    private static Launch launch(RocketMqConfig config, List<String> command) {
        return new Launch(
                config.name(),
                config.directory(),
                Program.in(config.directory(), command),
                List.of(config.nameServerPort(), config.brokerPort(), config.brokerPort() - 2, config.proxyPort()),
                config.nameServer(),
                () -> accepts(config.proxyPort()), // the last part to start
                "TERM");
    }

    /// `java @arguments`: the class path names 150 jars, which nobody wants to see in a list of processes.
    private static List<String> serve(RocketMqConfig config) {
        List<String> arguments = new ArrayList<>(JVM);
        arguments.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary(config),
                "-classpath",
                classPath(config.program()),
                "dev.atoll.rocketmq.RocketMq",
                "--data=" + config.directory(),
                "--name-server-port=" + config.nameServerPort(),
                "--broker-port=" + config.brokerPort(),
                "--proxy-port=" + config.proxyPort(),
                "--topics=" + String.join(",", config.topics())));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + write(config.directory().resolve("arguments"), arguments));
    }

    private static Path write(Path file, List<String> arguments) {
        try {
            List<String> quoted = arguments.stream()
                    .map(argument -> "\"" + argument.replace("\\", "\\\\") + "\"")
                    .toList();
            return Files.write(file, quoted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(Path program) {
        try {
            String libraries = Files.readString(program.resolve("rocketmq.classpath"));
            return program.resolve("rocketmq-server.jar") + File.pathSeparator + libraries.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("RocketMQ's class path is missing: build the module dev/rocketmq.", e);
        }
    }

    /// RocksDB leaves its native library there when the JVM is killed.
    private static Path temporary(RocketMqConfig config) {
        return config.directory().resolve("tmp");
    }

    private static void cleanTemporary(RocketMqConfig config) {
        try {
            Trees.delete(temporary(config));
            Files.createDirectories(temporary(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // not yet, or no longer
        }
    }
}
