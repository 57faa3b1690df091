package dev.atoll.partners.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The HTTP face on loopback: `/texts`, `/faults` and `/health`. It has no tokens: it belongs to a development stack.
public final class LedgerServer implements AutoCloseable {

    private final HttpServer server;
    private final Ledger ledger;
    private final FaultSwitch faults;
    private final InstantSource clock;

    private LedgerServer(HttpServer server, Ledger ledger, FaultSwitch faults, InstantSource clock) {
        this.server = server;
        this.ledger = ledger;
        this.faults = faults;
        this.clock = clock;
    }

    /// Starts to serve.
    ///
    /// @param port 0 for any free one
    public static LedgerServer start(int port, Ledger ledger, FaultSwitch faults, InstantSource clock)
            throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var server = new LedgerServer(http, ledger, faults, clock);
        http.createContext("/texts", guarded(server::texts));
        http.createContext("/faults", guarded(server::faults));
        http.createContext("/health", guarded(exchange -> answer(exchange, 200, Map.of("status", "UP"))));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    /// The port in use.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void texts(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, ledger.texts(filter(exchange), clock.instant()));
            case "DELETE" -> {
                ledger.clear();
                exchange.sendResponseHeaders(204, -1);
            }
            default -> refuse(exchange, 405, "request.method-not-allowed");
        }
    }

    private void faults(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, faults.current());
            case "PUT" -> {
                faults.set(Json.MAPPER.readValue(exchange.getRequestBody().readAllBytes(), Faults.class));
                answer(exchange, 200, faults.current());
            }
            default -> refuse(exchange, 405, "request.method-not-allowed");
        }
    }

    private static Predicate<TextView> filter(HttpExchange exchange) {
        var query = query(exchange.getRequestURI().getRawQuery());
        var to = query.get("to");
        var contains = query.get("contains");
        var region = query.get("region");
        return text -> (to == null || digits(text.to()).equals(digits(to)))
                && (contains == null || text.text().contains(contains))
                && (region == null || text.region().equals(region));
    }

    private static Map<String, String> query(@Nullable String raw) {
        var parameters = new HashMap<String, String>();
        if (raw != null) {
            for (var pair : raw.split("&", -1)) {
                var name = pair.split("=", 2);
                parameters.put(name[0], name.length == 1 ? "" : URLDecoder.decode(name[1], UTF_8));
            }
        }
        return parameters;
    }

    /// An unescaped `+` of a number arrives as a space, so that only its digits count.
    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private static HttpHandler guarded(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                handle(exchange, handler);
            }
        };
    }

    private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            refuse(exchange, 400, "request.malformed");
        }
    }

    private static void refuse(HttpExchange exchange, int status, String type) throws IOException {
        send(exchange, status, "application/problem+json", Map.of("type", type, "status", status));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", body);
    }

    private static void send(HttpExchange exchange, int status, String mediaType, Object body) throws IOException {
        var bytes = Json.MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
