package dev.atoll.runtime.center;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// The control plane as this process reaches it. It leaves no spans: a question each second tells nobody anything.
@ApplicationScoped
public class ControlPlane {

    private static final long MAX_BODY = 16L * 1024 * 1024;

    private final ControlPlaneConfig config;
    private final HttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("atoll-silence").factory());

    ControlPlane(ControlPlaneConfig config) {
        this.config = config;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /// Whether this process was told of a control plane at all.
    public boolean isConfigured() {
        return config.url().isPresent();
    }

    /// Asks for what is at the path, unless it is what the tag names. Blocks until the time-out at most.
    ///
    /// @throws IOException when no whole answer came in time
    public HttpResponse<String> get(String path, Optional<String> tag) throws IOException {
        var request = request(path).GET();
        tag.ifPresent(known -> request.header("If-None-Match", known));
        return send(request.build());
    }

    /// Sends JSON to the path, and says with which status it was answered. Blocks until the time-out at most.
    ///
    /// @throws IOException when no whole answer came in time
    public int post(String path, String json) throws IOException {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    /// Listens to the server-sent events at the path, until the stream ends, or the listener has heard enough.
    /// Blocks for as long.
    ///
    /// @param last the id of the last event that is known
    /// @param listener says whether to go on
    /// @throws IOException when there is no such stream, or it broke, or nothing came for longer than a stream is
    /// silent
    public void listen(String path, Optional<String> last, Predicate<ServerEvent> listener) throws IOException {
        var request = request(path).GET().header("Accept", "text/event-stream");
        last.ifPresent(id -> request.header("Last-Event-ID", id));
        var answer = send(request.build(), BodyHandlers.ofInputStream());
        try (var bytes = new WatchedStream(answer.body(), config.maxSilence(), watch)) {
            if (answer.statusCode() != 200) {
                throw new IOException("it answers with status " + answer.statusCode());
            }
            var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            var event = ServerEvent.read(lines);
            while (event.filter(listener).isPresent()) {
                event = ServerEvent.read(lines);
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        var url = config.url().orElseThrow().toString();
        var root = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        var request = HttpRequest.newBuilder(URI.create(root + path));
        config.token().ifPresent(token -> request.header("Authorization", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        return send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException {
        var answer = client.sendAsync(request, body);
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true); // the client's own time-out ends with the headers; a body may hang after them
            throw new HttpTimeoutException("no answer within " + config.timeout());
        } catch (ExecutionException failed) {
            throw new IOException("it cannot be reached", failed.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("this process is stopping");
        }
    }

    @PreDestroy
    void close() {
        watch.shutdownNow();
        client.shutdownNow();
    }
}
