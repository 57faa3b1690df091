package dev.atoll.runtime.center;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.contracts.signature.SigningKeys;
import dev.atoll.contracts.signature.TrustedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// Plays the control plane over real HTTP with the answers that the contract records: it can change its mind, lie,
/// hang and die.
public final class RehearsedControlPlane implements AutoCloseable {

    private static final Duration SLOWEST = Duration.ofSeconds(20); // answer of a machine that is busy
    private static final KeyPair PAIR = pair();

    /// What it signs with.
    public static final SigningKeys KEYS = SigningKeys.parse(List.of("rehearsal:" + base64(PAIR.getPrivate())));

    /// What its regions verify with.
    public static final TrustedKeys TRUSTED = TrustedKeys.parse(List.of("rehearsal:" + base64(PAIR.getPublic())));

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(404, "", "", "");
    private final BlockingQueue<String> stream = new LinkedBlockingQueue<>();
    private volatile boolean streams;
    private volatile Duration timeout = SLOWEST;

    public RehearsedControlPlane() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// From now on it publishes the body under the tag, and answers 304 to whoever names that tag.
    public void publishes(String body, String tag) {
        publishes(KEYS.sign(body), tag);
    }

    /// As above, with these signatures under it, whatever they are worth.
    public void publishes(SignedText signed, String tag) {
        timeout = SLOWEST;
        answer = new Answer(200, signed.text(), tag, signed.signatures());
    }

    /// From now on it also has a stream, on which it says what it is told to say.
    public void streams() {
        streams = true;
    }

    /// Says it on the stream that somebody listens to, in the form of server-sent events.
    public void says(String event) {
        stream.add(event);
    }

    /// Ends the stream that somebody listens to.
    public void falls() {
        stream.add("");
    }

    public void answers(int status) {
        answer = new Answer(status, "", "", "");
    }

    /// From now on it sends the start of an answer, and never the rest. Whoever is not stopped before waits for long.
    public void hangs() {
        hangs(SLOWEST);
    }

    /// As above.
    ///
    /// @param timeout how long those wait who connect before it publishes again
    public void hangs(Duration timeout) {
        this.timeout = timeout;
        answer = new Answer(-1, "", "", "");
    }

    public List<Heard> heard() {
        return heard;
    }

    public ControlPlaneConfig config() {
        return new Config(
                Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())), timeout);
    }

    /// The settings of a process that was told of no control plane.
    public static ControlPlaneConfig none() {
        return new Config(Optional.empty(), SLOWEST);
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
        if (exchange.getRequestURI().getPath().endsWith("/stream")) {
            stream(exchange);
            return;
        }
        if (now.status < 0) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush(); // and not another byte
            return;
        }
        var known = !now.tag.isEmpty() && now.tag.equals(headers.getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", now.tag);
        exchange.getResponseHeaders().set("Atoll-Signature", now.signatures);
        if (known) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            var bytes = now.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (!streams) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            exchange.getResponseBody().write(": here\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            for (var event = stream.take(); !event.isEmpty(); event = stream.take()) {
                exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
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

    private record Answer(int status, String body, String tag, String signatures) {}

    private record Config(Optional<URI> url, Duration timeout) implements ControlPlaneConfig {

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
        public Duration maxSilence() {
            return Duration.ofSeconds(5);
        }
    }
}
