package dev.atoll.dataplane;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.atoll.contracts.control.Removal;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Plays the control plane over real HTTP with the answers that its contract records.
public final class RehearsedControlPlane implements AutoCloseable {

    public static final String TOKEN = "*:ap-southeast-1.rehearsal-secret";
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

    /// What opens the region to SDKs, and to browsers.
    public static final String CLIENT = "*:ap-southeast-1.a-client-of-the-tests";

    public static final String FRONTEND = "*:ap-southeast-1.a-browser-of-the-tests";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<JsonNode> decisions = new ArrayList<>();
    private long revision = 7;
    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private volatile int reply = 202;

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
        publish(decisions(golden("snapshot-v1.json")));
        decide("token", "tests", token(CLIENT));
        decide("token", "browsers", token(FRONTEND).replace("\"client\"", "\"frontend\""));
        switchRedemption(true);
    }

    /// Decides the flag `coupon.redemption`.
    public void switchRedemption(boolean enabled) {
        decide("flag", "coupon.redemption", "{\"enabled\":" + enabled + "}");
    }

    /// Decides about one thing.
    ///
    /// @param value JSON
    /// @return the revision that it became
    public synchronized long decide(String kind, String key, String value) {
        revision++;
        drop(kind, key);
        decisions.add(decision(kind, key, read(value)));
        publish(decisions);
        return revision;
    }

    /// Makes this all that is decided about flags and segments.
    ///
    /// @param state as Unleash's `/api/client/features` writes it
    /// @return the revision that it became
    public synchronized long replaceFlags(JsonNode state) {
        revision++;
        for (var decision : List.copyOf(decisions)) {
            var kind = decision.path("kind").asText();
            if (List.of("flag", "segment").contains(kind)) {
                takeAway(kind, decision.path("key").asText());
            }
        }
        for (var feature : state.path("features")) {
            decisions.add(decision("flag", feature.path("name").asText(), feature));
        }
        for (var segment : state.path("segments")) {
            decisions.add(decision("segment", segment.path("id").asText(), segment));
        }
        publish(decisions);
        return revision;
    }

    private JsonNode decision(String kind, String key, JsonNode value) {
        return JSON.objectNode()
                .put("kind", kind)
                .put("key", key)
                .put("revision", revision)
                .set("value", value);
    }

    /// Takes back what was decided about one thing.
    public synchronized void remove(String kind, String key) {
        revision++;
        takeAway(kind, key);
        publish(decisions);
    }

    /// Whatever it takes away, it means to.
    private void takeAway(String kind, String key) {
        drop(kind, key);
        var removal = JSON.objectNode().put("set", revision).put("marked", true);
        decisions.add(decision(Removal.KIND, kind + ":" + key, removal));
    }

    /// It is about to be decided anew, or taken away.
    private void drop(String kind, String key) {
        drop(Removal.KIND + ":" + kind + ":" + key);
        drop(kind + ":" + key);
    }

    private void drop(String subject) {
        decisions.removeIf(decision -> subject.equals(
                decision.path("kind").asText() + ":" + decision.path("key").asText()));
    }

    private void publish(List<JsonNode> all) {
        var snapshot = JSON.objectNode()
                .put("region", "ap-southeast-1")
                .put("epoch", 1)
                .put("revision", revision)
                .put("removal", revision);
        snapshot.putArray("decisions").addAll(all);
        bodies.put(SNAPSHOT, snapshot.toString());
    }

    private List<JsonNode> decisions(String snapshot) {
        read(snapshot).path("decisions").forEach(decisions::add);
        return decisions;
    }

    /// What a region is told of a token: never the token.
    public static String token(String secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return "{\"kind\":\"client\",\"projects\":[\"*\"],\"regions\":[\"*\"],\"secrets\":[{\"hash\":\""
                    + HexFormat.of().formatHex(hash) + "\"}]}";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /// Answers whatever it is told from now on with this status; 202 before.
    public void reply(int status) {
        reply = status;
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
        var status = reply;
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        heard.add(exchange.getRequestMethod() + " " + path + " " + headers.getFirst("Authorization"));
        var body = bodies.get(path);
        if (body == null) {
            exchange.sendResponseHeaders(status, -1);
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
