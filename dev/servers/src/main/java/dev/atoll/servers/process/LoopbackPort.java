package dev.atoll.servers.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port on loopback.
public final class LoopbackPort {

    private LoopbackPort() {}

    /// Whether nobody listens there at the moment.
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
