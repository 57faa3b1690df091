package dev.atoll.launcher.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Follows the stream of one region and acknowledges each revision that it is told of, over two connections.
final class SimulatedRegion implements AutoCloseable {

    private final Socket stream;
    private final Socket acks;
    private final String host;
    private final String region;
    private final String token;
    private final Turn turn;

    SimulatedRegion(String url, String region, String token, Turn turn) {
        this.region = region;
        this.token = token;
        this.turn = turn;
        var address = URI.create(url);
        host = address.getAuthority();
        try {
            stream = new Socket(address.getHost(), address.getPort());
            acks = new Socket(address.getHost(), address.getPort());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// Until it is closed.
    void follow() {
        try {
            send(stream, "GET /api/v1/regions/" + region + "/stream HTTP/1.1\r\nAccept: text/event-stream", "");
            var lines = reader(stream);
            var answers = reader(acks);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    acknowledge(Long.parseLong(line.substring(line.indexOf('-') + 1)), answers);
                    turn.heard();
                }
            }
        } catch (IOException closed) {
            if (!stream.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private void acknowledge(long revision, BufferedReader answers) throws IOException {
        var body = """
                {"instance":"bench","process":"data-plane-api","epoch":1,"revision":%d,"appliedAt":"%s",\
                "source":"control-plane","overrides":[]}""".formatted(revision, Instant.now());
        send(acks, "POST /api/v1/regions/" + region + "/acks HTTP/1.1\r\nContent-Type: application/json", body);
        var status = answers.readLine();
        if (status == null || !status.contains(" 202 ")) {
            throw new IllegalStateException("An acknowledgement was answered with " + status);
        }
        while (!answers.readLine().isEmpty()) {
            // headers; there is no body
        }
    }

    private void send(Socket socket, String head, String body) throws IOException {
        var request = head + "\r\nHost: " + host + "\r\nAuthorization: " + token + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            stream.close();
            acks.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
