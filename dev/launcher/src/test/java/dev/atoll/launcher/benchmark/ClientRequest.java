package dev.atoll.launcher.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.getunleash.DefaultUnleash;
import io.getunleash.util.UnleashConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What the Unleash Java SDK sends when it asks for flags, header by header, but over a connection that stays
/// open.
///
/// @param lines all but those that differ from server to server
record ClientRequest(List<String> lines) {

    private static final String ANSWER = "HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final List<String> OTHERS = List.of("get ", "host:", "authorization:", "connection:");

    /// As the SDK sent it to a port that this opens.
    static ClientRequest recorded() {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = UnleashConfig.builder()
                    .appName("bench")
                    .instanceId("bench")
                    .unleashAPI("http://127.0.0.1:" + listener.getLocalPort() + "/api")
                    .apiKey("anything")
                    .disableMetrics()
                    .build();
            var sdk = new DefaultUnleash(config);
            try (var connection = listener.accept()) {
                var head = Answer.head(connection.getInputStream());
                connection.getOutputStream().write(ANSWER.getBytes(ISO_8859_1));
                return new ClientRequest(head.lines()
                        .filter(Predicate.not(ClientRequest::differs))
                        .toList());
            } finally {
                sdk.shutdown();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The same, from a client that wants its answers as they are.
    ClientRequest uncompressed() {
        return new ClientRequest(lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("accept-encoding:"))
                .toList());
    }

    private static boolean differs(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        return line.isEmpty() || OTHERS.stream().anyMatch(lower::startsWith);
    }

    /// For the server on the port of this machine.
    ///
    /// @param known the entity tag of what the client has; empty for nothing
    byte[] to(int port, String token, String known) {
        var head = new StringBuilder("GET /api/client/features HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nAuthorization: ")
                .append(token)
                .append("\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        if (!known.isEmpty()) {
            head.append("If-None-Match: ").append(known).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }
}
