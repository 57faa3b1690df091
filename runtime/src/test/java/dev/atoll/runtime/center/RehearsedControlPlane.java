package dev.atoll.runtime.center;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Plays the control plane over real HTTP with the answers that the contract records: it can change its mind, lie, hang
/// and die.
public final class RehearsedControlPlane implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(404, "", "");

    public RehearsedControlPlane() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// From now on it publishes the body under the tag, and answers 304 to whoever names that tag.
    public void publishes(String body, String tag) {
        answer = new Answer(200, body, tag);
    }

    public void answers(int status) {
        answer = new Answer(status, "", "");
    }

    /// From now on it sends the start of an answer, and never the rest.
    public void hangs() {
        answer = new Answer(-1, "", "");
    }

    public List<Heard> heard() {
        return heard;
    }

    public ControlPlaneConfig config() {
        return new Config(
                Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
    }

    /// The settings of a process that was told of no control plane.
    public static ControlPlaneConfig none() {
        return new Config(Optional.empty());
    }

    public ControlPlane connect() {
        return new ControlPlane(config());
    }

    public static ControlPlane connect(ControlPlaneConfig config) {
        return new ControlPlane(config);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var now = answer;
        heard.add(new Heard(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                Optional.ofNullable(headers.getFirst("Authorization")),
                Optional.ofNullable(headers.getFirst("If-None-Match")),
                body));
        if (now.status < 0) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush(); // and not another byte
            return;
        }
        var known = !now.tag.isEmpty() && now.tag.equals(headers.getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", now.tag);
        if (known) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            var bytes = now.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// The recorded answer of that name.
    public static String golden(String name) {
        try (var stream = RehearsedControlPlane.class.getResourceAsStream("/golden/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no golden " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One request that it got.
    public record Heard(String line, Optional<String> authorization, Optional<String> ifNoneMatch, String body) {}

    private record Answer(int status, String body, String tag) {}

    private record Config(Optional<URI> url) implements ControlPlaneConfig {

        @Override
        public Optional<String> token() {
            return Optional.of("*:ap-southeast-1.rehearsal-secret");
        }

        @Override
        public Duration pollInterval() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration maxPollInterval() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration timeout() {
            return Duration.ofMillis(500);
        }
    }
}
