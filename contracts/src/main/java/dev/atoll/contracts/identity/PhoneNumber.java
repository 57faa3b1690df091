package dev.atoll.contracts.identity;

import java.util.regex.Pattern;

/// A phone number in E.164 form (ITU-T E.164, 15 digits at most), such as `+6591234567`.
public record PhoneNumber(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        Identifier.require(value, FORMAT, "A phone number");
    }

    /// Never the number itself: a phone number that is logged by accident shows its country prefix at most.
    @Override
    public String toString() {
        return value.substring(0, 3) + "…";
    }
}
