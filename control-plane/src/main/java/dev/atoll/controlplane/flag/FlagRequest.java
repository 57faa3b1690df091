package dev.atoll.controlplane.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that decides a flag: `flag` is the whole of it in Unleash's form, `enabled` only switches it.
record FlagRequest(
        @Nullable Boolean enabled,
        @Nullable JsonNode flag,
        @Nullable List<String> regions,
        @Nullable String reason) {

    /// The flag that is wanted.
    ///
    /// @param now what was decided last, which a switch leaves as it is but for `enabled`
    /// @throws IllegalArgumentException when neither or both are there
    JsonNode wanted(@Nullable JsonNode now) {
        if ((enabled == null) == (flag == null)) {
            throw new IllegalArgumentException("Either enabled or flag is needed");
        }
        if (flag != null) {
            return flag;
        }
        var switched = now instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        return switched.put("enabled", enabled);
    }
}
