package dev.atoll.contracts.identity;

import java.util.regex.Pattern;

/// A coupon, as it is printed and typed: `DURIAN-50`.
public record CouponCode(String value) implements Identifier {

    private static final Pattern FORMAT = Pattern.compile("[A-Z0-9](-?[A-Z0-9]){2,39}");

    public CouponCode {
        Identifier.require(value, FORMAT, "A coupon code");
    }

    @Override
    public String toString() {
        return value;
    }
}
