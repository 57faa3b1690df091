package dev.atoll.runtime.flag;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For whom and where a flag is evaluated: Unleash's context. What is `null` is not known.
///
/// @param currentTime the process's own clock says it if this is `null`
/// @param properties whatever else constraints may name; not copied, so that it must not change
public record FlagContext(
        @Nullable String userId,
        @Nullable String sessionId,
        @Nullable String remoteAddress,
        @Nullable String environment,
        @Nullable String appName,
        @Nullable Instant currentTime,
        Map<String, String> properties) {

    private static final String REGION = "region";

    /// Nothing is known.
    public static final FlagContext EMPTY = new FlagContext(null, null, null, null, null, null, Map.of());

    /// All that is known is who it is, and the properties.
    public static FlagContext of(String userId, Map<String, String> properties) {
        return new FlagContext(userId, null, null, null, null, null, properties);
    }

    /// The same where flags are evaluated for a region: that is its environment, and its property `region`,
    /// unless it says another. Whoever evaluates for a region asks with this, so that all get the same answer.
    public FlagContext in(String region) {
        return new FlagContext(
                userId,
                sessionId,
                remoteAddress,
                environment == null ? region : environment,
                appName,
                currentTime,
                withRegion(region));
    }

    private Map<String, String> withRegion(String region) {
        if (properties.isEmpty()) {
            return Map.of(REGION, region);
        }
        if (properties.containsKey(REGION)) {
            return properties;
        }
        Map<String, String> all = new HashMap<>(properties);
        all.put(REGION, region);
        return all;
    }

    /// Says nothing of the person: contexts end up in messages of failures.
    @Override
    public String toString() {
        return "FlagContext" + properties.keySet();
    }
}
