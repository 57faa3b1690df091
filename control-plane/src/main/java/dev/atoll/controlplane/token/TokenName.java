package dev.atoll.controlplane.token;

import dev.atoll.contracts.identity.Identifier;
import java.util.regex.Pattern;

/// The name by which people speak of a token, such as `checkout-backend`.
record TokenName(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    TokenName {
        Identifier.require(value, FORMAT, "The name of a token");
    }
}
