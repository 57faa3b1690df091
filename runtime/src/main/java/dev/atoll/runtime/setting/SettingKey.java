package dev.atoll.runtime.setting;

import dev.atoll.contracts.identity.Identifier;
import dev.atoll.contracts.identity.InvalidIdentifier;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The key of a decision about a configuration value: a namespace, a dot, a name, and the layer unless it is global,
/// such as `coupon.sms-text`, `coupon.sms-text@jurisdiction:ID`, `coupon.sms-text@region`, `coupon.sms-text@app:sink`.
///
/// Which regions a decision of the layer `region` is for is its scope, as with every decision.
///
/// @param of the jurisdiction, or the process; empty for the other layers
public record SettingKey(String namespace, String name, Layer layer, String of) {

    private static final Pattern NAMESPACE = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}");
    private static final Pattern APP = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Pattern NOTHING = Pattern.compile("");
    private static final Pattern KEY = Pattern.compile("([^.@]+)\\.([^@]+)(@(jurisdiction:|region|app:)([^@]*))?");

    /// @throws InvalidIdentifier when a part is none
    public SettingKey {
        Identifier.require(namespace, NAMESPACE, "A namespace");
        Identifier.require(name, NAME, "The name of a config value");
        switch (layer) {
            case SCHEMA -> throw new IllegalArgumentException("A default of the schema is no decision");
            case GLOBAL, REGION -> Identifier.require(of, NOTHING, "What is behind this layer");
            case JURISDICTION -> Identifier.require(of, JURISDICTION, "A jurisdiction");
            case APP -> Identifier.require(of, APP, "An app");
        }
    }

    /// The value for everybody.
    public static SettingKey global(String namespace, String name) {
        return new SettingKey(namespace, name, Layer.GLOBAL, "");
    }

    /// Refuses what is no namespace.
    ///
    /// @throws InvalidIdentifier when it is none
    public static String requireNamespace(String namespace) {
        return Identifier.require(namespace, NAMESPACE, "A namespace");
    }

    /// Refuses what names no app.
    ///
    /// @throws InvalidIdentifier when it names none
    public static String requireApp(String app) {
        return Identifier.require(app, APP, "An app");
    }

    /// Reads the key of a decision; empty when it is none of a configuration value.
    public static Optional<SettingKey> parse(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var of = parts.group(5) == null ? "" : parts.group(5);
            return Optional.of(new SettingKey(parts.group(1), parts.group(2), layer(parts.group(4)), of));
        } catch (InvalidIdentifier none) {
            return Optional.empty();
        }
    }

    private static Layer layer(@Nullable String suffix) {
        return switch (suffix) {
            case null -> Layer.GLOBAL;
            case "jurisdiction:" -> Layer.JURISDICTION;
            case "region" -> Layer.REGION;
            default -> Layer.APP;
        };
    }

    /// The key of the decision.
    public String key() {
        var value = namespace + "." + name;
        return switch (layer) {
            case SCHEMA, GLOBAL -> value;
            case JURISDICTION -> value + "@jurisdiction:" + of;
            case REGION -> value + "@region";
            case APP -> value + "@app:" + of;
        };
    }
}
