package dev.atoll.controlplane.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Answers as the sink does, or not at all. Tests switch it by a system property, since they live in another class
/// loader.
public class SinkStandIn implements QuarkusTestResourceLifecycleManager {

    /// `well`, `silent` or `failing`.
    static final String STATE = "dev.atoll.test.sink";

    private static final String TOKEN = "operator-token-of-the-sink";
    private static final String REPORT = """
            {"rows":[{"region":"ap-southeast-1","campaign":"durian","count":31},
                     {"region":"ap-southeast-1","campaign":"kopi","count":11},
                     {"region":"ap-southeast-5","campaign":"kopi","count":7}],"total":49}""";

    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable HttpServer running;

    @Override
    public Map<String, String> start() {
        var server = listen();
        running = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/reports/redemptions", this::answer);
        server.start();
        return Map.of(
                "atoll.console.sink-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "atoll.console.sink-token",
                TOKEN,
                "atoll.console.timeout",
                "PT3S");
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException("No server for the tests", noPort);
        }
    }

    private void answer(HttpExchange request) throws IOException {
        try (request) {
            var isOperator =
                    ("Bearer " + TOKEN).equals(request.getRequestHeaders().getFirst("Authorization"));
            switch (System.getProperty(STATE, "well")) {
                case "silent" -> waitForTheEnd();
                case "failing" -> request.sendResponseHeaders(500, -1);
                default ->
                    report(
                            request,
                            isOperator
                                    && "by=region"
                                            .equals(request.getRequestURI().getQuery()));
            }
        }
    }

    private void waitForTheEnd() {
        try {
            end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(HttpExchange request, boolean allowed) throws IOException {
        if (!allowed) {
            request.sendResponseHeaders(401, -1);
            return;
        }
        var body = REPORT.getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", "application/json");
        request.sendResponseHeaders(200, body.length);
        request.getResponseBody().write(body);
    }

    @Override
    public void stop() {
        end.countDown();
        if (running != null) {
            running.stop(0);
        }
    }
}
