package dev.atoll.runtime.center;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The control plane as this process reaches it. It leaves no spans: a question each second tells nobody anything.
@ApplicationScoped
public class ControlPlane {

    private static final long MAX_BODY = 16L * 1024 * 1024;

    private final ControlPlaneConfig config;
    private final HttpClient client;

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

    private HttpRequest.Builder request(String path) {
        var url = config.url().orElseThrow().toString();
        var root = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        var request = HttpRequest.newBuilder(URI.create(root + path));
        config.token().ifPresent(token -> request.header("Authorization", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY));
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
        client.shutdownNow();
    }
}
