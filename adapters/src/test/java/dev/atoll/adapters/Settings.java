package dev.atoll.adapters;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// Settings as a process would read them, without a process.
public final class Settings {

    private Settings() {}

    /// The mapping with these values, and its defaults for all others.
    public static <T> T of(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(mapping);
    }
}
