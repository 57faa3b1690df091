package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemorySettings implements Settings {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> values = new ConcurrentHashMap<>();

    void decide(String namespace, String name, Object value) {
        values.put(namespace + "." + name, JSON.valueToTree(value));
    }

    @Override
    public Optional<JsonNode> value(String namespace, String name) {
        return Optional.ofNullable(values.get(namespace + "." + name));
    }
}
