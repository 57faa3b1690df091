package dev.atoll.partners.smsc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/// Listens on loopback only, where jSMPP's own factory would listen on every interface.
final class SmppPort implements ServerConnectionFactory {

    private final ServerSocket socket;

    SmppPort(int port) throws IOException {
        socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    }

    int number() {
        return socket.getLocalPort();
    }

    @Override
    public ServerConnection listen(int port) {
        return new ServerSocketConnection(socket);
    }

    @Override
    public ServerConnection listen(int port, int timeout) {
        return listen(port);
    }

    @Override
    public ServerConnection listen(int port, int timeout, int backlog) {
        return listen(port);
    }
}
