package dev.atoll.controlplane.flag;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.Identifier;
import dev.atoll.controlplane.changelog.Subject;
import java.util.regex.Pattern;

/// The name that code asks a flag by, such as `coupon.redemption`.
public record FlagName(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /// @throws dev.atoll.contracts.identity.InvalidIdentifier when it is none
    public FlagName {
        Identifier.require(value, FORMAT, "A flag name");
    }

    Subject subject() {
        return new Subject(DecisionKind.FLAG, value);
    }

    /// Whether a flag may be called so.
    public static boolean isValid(String name) {
        return FORMAT.matcher(name).matches();
    }
}
