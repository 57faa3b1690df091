package dev.atoll.servers;

/// The ports of one server set, all on loopback.
///
/// @param broker RocketMQ's broker also takes the port two below it
/// @param proxy RocketMQ's gRPC protocol
public record ServerPorts(int postgres, int redis, int nameServer, int broker, int proxy) {

    /// The stable ports above a base: every region and the center has a base of its own.
    public static ServerPorts above(int base) {
        return new ServerPorts(base + 20, base + 21, base + 30, base + 34, base + 38);
    }
}
