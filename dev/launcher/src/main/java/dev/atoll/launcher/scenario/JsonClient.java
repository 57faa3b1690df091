package dev.atoll.launcher.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// Speaks JSON with one process.
///
/// @param url where it is reached
record JsonClient(HttpClient http, String url) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// An answer, whatever its status.
    ///
    /// @param body missing when there was none, or it is no JSON
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /// The code of the problem, or its status.
        String problem() {
            return body.path("type").asText("http-" + status);
        }

        /// This answer.
        ///
        /// @throws ScenarioFailed when it is a refusal
        Answer orFail(String what) {
            if (!isSuccess()) {
                throw new ScenarioFailed("%s was answered with %d %s".formatted(what, status, problem()));
            }
            return this;
        }
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, Map.of(), headers);
    }

    Answer post(String path, Map<String, ?> body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, Map<String, ?> body, Map<String, String> headers) {
        return send("PUT", path, body, headers);
    }

    /// The header that carries a token.
    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private Answer send(String method, String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.isEmpty()
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            headers.forEach(request::setHeader);
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new ScenarioFailed(method + " " + url + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
