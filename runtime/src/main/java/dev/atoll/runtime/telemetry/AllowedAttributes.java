package dev.atoll.runtime.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import java.util.Set;

/// The attributes that may leave a process, by name. Whatever is not listed stays: addresses, URLs, user agents,
/// statements, messages of exceptions.
public final class AllowedAttributes {

    private static final Set<String> NAMES = Set.of(
            "http.route",
            "http.request.method",
            "http.response.status_code",
            "db.system",
            "db.system.name",
            "db.namespace",
            "db.operation.name",
            "error.type",
            "exception.type");

    private static final List<String> PREFIXES = List.of("messaging.", "atoll.", "service.");

    private AllowedAttributes() {}

    /// Whether an attribute of this name may leave.
    public static boolean allows(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    /// What may leave of these, with every text made safe.
    static Attributes of(Attributes all) {
        var allowed = Attributes.builder();
        all.forEach((key, value) -> {
            if (allows(key.getKey())) {
                put(allowed, key, value);
            }
        });
        return allowed.build();
    }

    private static void put(AttributesBuilder allowed, AttributeKey<?> key, Object value) {
        switch (key.getType()) {
            case STRING -> allowed.put(key.getKey(), SafeText.of(value.toString()));
            case STRING_ARRAY ->
                allowed.put(
                        key.getKey(),
                        ((List<?>) value)
                                .stream()
                                        .map(text -> SafeText.of(text.toString()))
                                        .toArray(String[]::new));
            case LONG -> allowed.put(key.getKey(), (Long) value);
            case DOUBLE -> allowed.put(key.getKey(), (Double) value);
            case BOOLEAN -> allowed.put(key.getKey(), (Boolean) value);
            default -> {} // lists of numbers, and whatever OpenTelemetry adds: nobody needs them there yet
        }
    }
}
