package dev.atoll.runtime.setting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atoll.contracts.identity.Identifier;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a secret, `{"$secret": "<name>"}`: the secret itself never stands in a decision.
///
/// @param value which secret, by its name where the process keeps its secrets
public record SecretReference(String value) implements Identifier {

    /// The one field of a reference.
    public static final String FIELD = "$secret";

    /// What names look like.
    public static final String FORMAT = "[a-z][a-z0-9./-]{0,99}";

    private static final Pattern NAME = Pattern.compile(FORMAT);

    public SecretReference {
        Identifier.require(value, NAME, "The name of a secret");
    }

    /// Whether the value is, or means to be, a reference: it is one thing, and layers cover it whole.
    public static boolean isMeant(JsonNode value) {
        return value.has(FIELD);
    }

    /// The reference that the value is; empty when it is none.
    public static Optional<SecretReference> parse(JsonNode value) {
        var name = value.path(FIELD);
        return value.size() == 1
                        && name.isTextual()
                        && NAME.matcher(name.textValue()).matches()
                ? Optional.of(new SecretReference(name.textValue()))
                : Optional.empty();
    }
}
