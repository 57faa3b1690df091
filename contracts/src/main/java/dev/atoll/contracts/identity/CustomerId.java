package dev.atoll.contracts.identity;

import java.util.regex.Pattern;

/// A customer of one region: a random UUID that means nothing anywhere else.
public record CustomerId(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public CustomerId {
        Identifier.require(value, FORMAT, "A customer id");
    }

    @Override
    public String toString() {
        return value;
    }
}
