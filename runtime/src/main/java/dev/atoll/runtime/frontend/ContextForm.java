package dev.atoll.runtime.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.runtime.flag.FlagContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the context that a browser sends: known fields by their names, everything else as properties.
public final class ContextForm {

    private static final Set<String> KNOWN =
            Set.of("userId", "sessionId", "remoteAddress", "environment", "appName", "currentTime", "properties");
    private static final String PROPERTY = "properties[";

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();

    private ContextForm() {}

    /// From a JSON object; `targetingKey` is OFREP's name of `userId`.
    public static ContextForm of(JsonNode context) {
        var form = new ContextForm();
        for (var field : context.properties()) {
            var value = field.getValue();
            if (field.getKey().equals("properties") && value.isObject()) {
                value.properties().forEach(one -> form.property(one.getKey(), one.getValue()));
            } else {
                form.put(field.getKey(), value);
            }
        }
        return form;
    }

    /// From the query of a request: `userId=...&properties[plan]=...`.
    static ContextForm of(Map<String, List<String>> query) {
        var form = new ContextForm();
        query.forEach((name, values) -> {
            var value = values.getFirst();
            if (name.startsWith(PROPERTY) && name.endsWith("]")) {
                form.properties.put(name.substring(PROPERTY.length(), name.length() - 1), value);
            } else if (KNOWN.contains(name)) {
                form.fields.put(name, value);
            } else {
                form.properties.put(name, value);
            }
        });
        return form;
    }

    private void put(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return;
        }
        if (name.equals("targetingKey")) {
            fields.putIfAbsent("userId", value.asText());
        }
        if (KNOWN.contains(name)) {
            fields.put(name, value.asText());
        } else {
            properties.put(name, value.asText());
        }
    }

    private void property(String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            properties.put(name, value.asText());
        }
    }

    boolean hasUser() {
        return fields.containsKey("userId");
    }

    /// The context to evaluate for.
    ///
    /// @param environment the one whose flags these are: the region
    /// @param address where the request came from, unless the context says another; null for nowhere
    /// @param session what to stick to when there is neither a user nor a session; null for nothing
    public FlagContext context(String environment, @Nullable String address, @Nullable String session) {
        return new FlagContext(
                        fields.get("userId"),
                        fields.containsKey("sessionId") || hasUser() ? fields.get("sessionId") : session,
                        fields.containsKey("remoteAddress") ? fields.get("remoteAddress") : address,
                        fields.get("environment"),
                        fields.get("appName"),
                        moment(fields.get("currentTime")),
                        properties)
                .in(environment);
    }

    /// A time that cannot be read is as good as none.
    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
