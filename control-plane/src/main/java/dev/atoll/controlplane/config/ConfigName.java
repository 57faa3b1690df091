package dev.atoll.controlplane.config;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.Identifier;
import dev.atoll.controlplane.changelog.Subject;
import java.util.regex.Pattern;

/// The name of a value: a namespace, a dot and a key, such as `coupon.sms-text`.
record ConfigName(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9-]{0,49}\\.[a-z][a-z0-9.-]{0,99}");

    ConfigName {
        Identifier.require(value, FORMAT, "The name of a config value");
    }

    Subject subject() {
        return new Subject(DecisionKind.CONFIG, value);
    }

    static boolean isValid(String name) {
        return FORMAT.matcher(name).matches();
    }

    static ConfigName of(String namespace, String key) {
        return new ConfigName(namespace + "." + key);
    }
}
