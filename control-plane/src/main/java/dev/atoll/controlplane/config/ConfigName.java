package dev.atoll.controlplane.config;

import dev.atoll.contracts.identity.Identifier;
import java.util.regex.Pattern;

/// The name of a value: a namespace, a dot and a key, such as `coupon.sms-text`.
record ConfigName(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]{0,49}\\.[a-z][a-z0-9.-]{0,99}");

    ConfigName {
        Identifier.require(value, FORMAT, "The name of a config value");
    }

    static ConfigName of(String namespace, String key) {
        return new ConfigName(namespace + "." + key);
    }
}
