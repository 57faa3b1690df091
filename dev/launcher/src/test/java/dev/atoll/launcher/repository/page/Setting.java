package dev.atoll.launcher.repository.page;

import java.util.Locale;

/// One key of the configuration.
///
/// @param module whose sources read it
/// @param room the room that reads it; empty for `application.properties`
/// @param key as properties spell it, `<name>` standing for any name
/// @param type what it holds
/// @param value what it is when nobody sets it: a value, `required` or `optional`
/// @param meaning what its comment says
public record Setting(String module, String room, String key, String type, String value, String meaning) {

    static final String REQUIRED = "required";
    static final String OPTIONAL = "optional";

    /// The variable of the environment that sets it, by the rules of MicroProfile Config.
    public String variable() {
        return key.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }

    /// Whether the variable sets this key; a name in brackets stands for any.
    public boolean isSetBy(String name) {
        return name.matches(variable().replaceAll("<[^>]+>", "[A-Z0-9_]+"));
    }
}
