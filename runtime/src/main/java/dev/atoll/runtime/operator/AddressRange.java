package dev.atoll.runtime.operator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Some addresses of the Internet that start alike, such as `10.0.0.0/8` or `2001:db8::/32` (RFC 4632, RFC 4291).
/// An IPv4 address and the IPv6 address that maps it are two.
record AddressRange(Address start, int prefix) {

    /// Whether the value is an address in one of the ranges. What is no range among them is passed over.
    static Comparison comparison(List<String> ranges) {
        AddressRange[] known = ranges.stream()
                .map(AddressRange::parse)
                .flatMap(Optional::stream)
                .toArray(AddressRange[]::new);
        return known.length == 0 ? Reach.NOBODY.comparison() : value -> isIn(known, value);
    }

    private static boolean isIn(AddressRange[] ranges, @Nullable String value) {
        var address = value == null ? null : Address.parse(value);
        if (address == null) {
            return false;
        }
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /// One address is a range of one. Bits behind the prefix may be set, and mean nothing.
    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        var start = Address.parse(slash < 0 ? text : text.substring(0, slash));
        if (start == null) {
            return Optional.empty();
        }
        int prefix = slash < 0 ? start.bits() : number(text.substring(slash + 1));
        return prefix < 0 || prefix > start.bits() ? Optional.empty() : Optional.of(new AddressRange(start, prefix));
    }

    private static int number(String text) {
        boolean isNumber = !text.isEmpty()
                && text.length() <= 3
                && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        return isNumber ? Integer.parseInt(text) : -1;
    }

    boolean contains(Address address) {
        return address.isSix() == start.isSix()
                && ((address.high() ^ start.high()) & mask(start.isSix() ? prefix : Long.SIZE)) == 0
                && ((address.low() ^ start.low()) & mask(start.isSix() ? prefix - Long.SIZE : prefix + Integer.SIZE))
                        == 0;
    }

    /// The first bits of 64: none or fewer are none, 64 or more are all.
    private static long mask(int bits) {
        return bits <= 0 ? 0 : bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }
}
