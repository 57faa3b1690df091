package dev.atoll.servers.rocketmq;

import java.nio.file.Path;
import java.util.List;

/// One RocketMQ to run: name server, broker and gRPC proxy.
///
/// @param directory keeps the messages between runs
/// @param program the build directory of the module `dev/rocketmq`
/// @param brokerPort the broker also takes the port two below it
/// @param topics are created if they are missing
public record RocketMqConfig(
        String name,
        Path directory,
        Path program,
        int nameServerPort,
        int brokerPort,
        int proxyPort,
        List<String> topics) {

    public RocketMqConfig {
        topics = List.copyOf(topics);
    }

    /// The address that clients of the classic protocol are given.
    public String nameServer() {
        return "127.0.0.1:" + nameServerPort;
    }

    /// The address that clients of the gRPC protocol are given; plain text, no TLS.
    public String proxy() {
        return "127.0.0.1:" + proxyPort;
    }
}
