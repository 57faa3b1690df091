package dev.atoll.servers.process;

/// A port that a server needs is in use by another process.
public final class PortTaken extends RuntimeException {

    PortTaken(String name, int port) {
        super("%s cannot listen on port %d: another process does. Stop that one, or choose other ports."
                .formatted(name, port));
    }
}
