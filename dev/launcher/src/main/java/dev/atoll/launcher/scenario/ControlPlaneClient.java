package dev.atoll.launcher.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Decides, as an operator does.
record ControlPlaneClient(JsonClient http, String adminToken) {

    /// Whether anybody answers.
    boolean isThere() {
        try {
            return http.get("/q/health/ready", Map.of()).isSuccess();
        } catch (ScenarioFailed nobody) {
            return false;
        }
    }

    void switchFlag(String flag, boolean enabled, List<String> regions, String reason) {
        Map<String, Object> body = Map.of("enabled", enabled, "regions", regions, "reason", reason);
        http.put("/api/v1/flags/" + flag, body, JsonClient.bearer(adminToken)).orFail("The flag " + flag);
    }

    void decide(String namespace, String key, String value, List<String> regions, String reason) {
        Map<String, Object> body = Map.of("value", value, "regions", regions, "reason", reason);
        http.put("/api/v1/config/" + namespace + "/" + key, body, JsonClient.bearer(adminToken))
                .orFail("The value " + namespace + "." + key);
    }

    /// Every trace that is remembered, newest first: of each its id, and the services and regions it came by.
    List<JsonNode> traces() {
        List<JsonNode> traces = new ArrayList<>();
        for (var before = "9".repeat(18); !before.isEmpty(); ) {
            var page = http.get("/api/v1/traces?limit=200&before=" + before, JsonClient.bearer(adminToken))
                    .orFail("The list of traces")
                    .body();
            page.path("traces").forEach(traces::add);
            before = page.path("next").asText("");
        }
        return traces;
    }

    /// One trace with all its spans.
    JsonNode trace(String id) {
        return http.get("/api/v1/traces/" + id, JsonClient.bearer(adminToken))
                .orFail("A trace")
                .body();
    }
}
