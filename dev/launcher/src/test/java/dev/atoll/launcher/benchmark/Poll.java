package dev.atoll.launcher.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The same request again and again.
///
/// @param status that each answer must have
@SuppressWarnings("ArrayRecordComponent") // never compared
record Poll(int port, byte[] request, int status) {

    private static final int CONNECTIONS = 4;
    private static final int BUFFER = 64 * 1024;
    private static final int PATIENCE = 30_000; // milliseconds

    /// Asks once.
    Answer once() {
        try (var socket = connect()) {
            return ask(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Asks so many times, over a few connections at once, each of which asks anew when it was answered.
    void times(int times) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var all = threads.invokeAll(IntStream.range(0, CONNECTIONS)
                    .<Callable<Void>>mapToObj(_ -> () -> ask(times / CONNECTIONS))
                    .toList());
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Void ask(int times) throws IOException {
        try (var socket = connect()) {
            var from = new BufferedInputStream(socket.getInputStream(), BUFFER);
            for (var i = 0; i < times; i++) {
                socket.getOutputStream().write(request);
                check(Answer.read(from));
            }
        }
        return null;
    }

    private Answer ask(Socket socket) throws IOException {
        socket.getOutputStream().write(request);
        return check(Answer.read(socket.getInputStream()));
    }

    private Answer check(Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.text());
        }
        return answer;
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }
}
