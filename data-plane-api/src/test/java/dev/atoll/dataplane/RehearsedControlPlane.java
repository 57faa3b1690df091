package dev.atoll.dataplane;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.contracts.signature.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Plays the control plane over real HTTP with the answers that its contract records.
public final class RehearsedControlPlane implements AutoCloseable {

    public static final String TOKEN = "*:ap-southeast-1.rehearsal-secret";
    private static final String FEATURES = "/api/client/features";
    private static final String SNAPSHOT = "/api/v1/regions/ap-southeast-1/snapshot";

    /// What its region verifies with.
    public static final String TRUSTED_KEYS;

    private static final SigningKeys SIGNING;

    static {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            SIGNING = SigningKeys.parse(List.of("rehearsal:" + base64(keys.getPrivate())));
            TRUSTED_KEYS = "rehearsal:" + base64(keys.getPublic());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    public RehearsedControlPlane() {
        this(0);
    }

    /// On the port of one that died.
    public RehearsedControlPlane(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        switchRedemption(true);
        bodies.put(SNAPSHOT, golden("snapshot-v1.json"));
    }

    /// Decides the flag `coupon.redemption`.
    public void switchRedemption(boolean enabled) {
        publishFeatures(golden("features-v2.json").replace("\"enabled\":true", "\"enabled\":" + enabled));
    }

    public void publishFeatures(String body) {
        bodies.put(FEATURES, body);
    }

    /// Every request so far: method, path and token.
    public List<String> heard() {
        return heard;
    }

    /// Every body that it was sent so far.
    public List<String> sent() {
        return sent;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        heard.add(exchange.getRequestMethod() + " " + path + " " + headers.getFirst("Authorization"));
        var body = bodies.get(path);
        if (body == null) {
            exchange.sendResponseHeaders(202, -1);
        } else {
            answer(exchange, body, "\"" + Integer.toHexString(body.hashCode()) + "\"");
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String body, String tag) throws IOException {
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set(SignedText.HEADER, SIGNING.sign(body).signatures());
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static String golden(String name) {
        try (var stream = RehearsedControlPlane.class.getResourceAsStream("/golden/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no golden " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
