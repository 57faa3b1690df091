package dev.atoll.runtime.database;

import com.fasterxml.jackson.databind.JsonNode;

/// Which JSON comes back as it was kept.
public final class StorableJson {

    private StorableJson() {}

    /// Whether no number in it is larger than any that is read again: `1e999` is read as infinite, which JSON cannot
    /// say.
    public static boolean isStorable(JsonNode value) {
        return value.isContainerNode()
                ? value.valueStream().allMatch(StorableJson::isStorable)
                : !value.isFloatingPointNumber() || Double.isFinite(value.doubleValue());
    }
}
