package dev.atoll.launcher.scenario;

import java.util.List;
import java.util.Map;

/// Decides, as an operator does.
record ControlPlaneClient(JsonClient http, String adminToken) {

    void switchFlag(String flag, boolean enabled, List<String> regions, String reason) {
        Map<String, Object> body = Map.of("enabled", enabled, "regions", regions, "reason", reason);
        http.put("/api/v1/flags/" + flag, body, JsonClient.bearer(adminToken)).orFail("The flag " + flag);
    }

    void decide(String namespace, String key, String value, List<String> regions, String reason) {
        Map<String, Object> body = Map.of("value", value, "regions", regions, "reason", reason);
        http.put("/api/v1/config/" + namespace + "/" + key, body, JsonClient.bearer(adminToken))
                .orFail("The value " + namespace + "." + key);
    }
}
