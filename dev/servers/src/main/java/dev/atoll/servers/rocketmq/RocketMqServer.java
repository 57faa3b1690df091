package dev.atoll.servers.rocketmq;

import dev.atoll.servers.process.JavaModule;
import dev.atoll.servers.process.Launch;
import dev.atoll.servers.process.Program;
import dev.atoll.servers.process.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
        return find(config)
                .orElseGet(
                        () -> launch(config, serve(config), accepting(config)).start(PATIENCE));
    }

    /// The one that runs on this directory, if any.
    public static Optional<Server> find(RocketMqConfig config) {
        return launch(config, List.of(), accepting(config)).find();
    }

    static Launch launch(RocketMqConfig config, List<String> command, BooleanSupplier ready) {
        return new Launch(
                config.name(),
                config.directory(),
                Program.in(config.directory(), command),
                List.of(config.nameServerPort(), config.brokerPort(), config.brokerPort() - 2, config.proxyPort()),
                config.nameServer(),
                ready,
                "TERM");
    }

    private static List<String> serve(RocketMqConfig config) {
        return new JavaModule("rocketmq", config.program(), "dev.atoll.rocketmq.RocketMq")
                .command(
                        config.directory(),
                        JVM,
                        List.of(
                                "--data=" + config.directory(),
                                "--name-server-port=" + config.nameServerPort(),
                                "--broker-port=" + config.brokerPort(),
                                "--proxy-port=" + config.proxyPort(),
                                "--topics=" + String.join(",", config.topics())));
    }

    private static BooleanSupplier accepting(RocketMqConfig config) {
        return () -> accepts(config.proxyPort()); // the last part to start
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
