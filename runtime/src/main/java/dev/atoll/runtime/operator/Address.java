package dev.atoll.runtime.operator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An address of the Internet, read from text alone: nothing is ever looked up.
///
/// @param high the first 64 bits of an IPv6 address; 0 for IPv4
/// @param low the last 64 bits, of which IPv4 has 32
record Address(boolean isSix, long high, long low) {

    private static final int GROUPS = 8;
    private static final int MAX_LENGTH = 45;

    int bits() {
        return isSix ? 128 : 32;
    }

    /// `null` if the text is no address: names, zones, ports and leading zeros of IPv4 are none.
    static @Nullable Address parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        if (text.indexOf(':') >= 0) {
            return six(text);
        }
        long four = four(text);
        return four < 0 ? null : new Address(false, 0, four);
    }

    /// The four bytes; negative if it is no IPv4 address.
    private static long four(String text) {
        long address = 0;
        int at = 0;
        for (int part = 0; part < 4; part++) {
            int end = part == 3 ? text.length() : text.indexOf('.', at);
            int value = end < 0 ? -1 : octet(text, at, end);
            if (value < 0) {
                return -1;
            }
            address = address << 8 | value;
            at = end + 1;
        }
        return address;
    }

    private static int octet(String text, int from, int to) {
        if (to == from || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int value = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return -1;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return value > 255 ? -1 : value;
    }

    private static @Nullable Address six(String text) {
        int gap = text.indexOf("::");
        int[] left = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        int[] right = groups(gap < 0 ? "" : text.substring(gap + 2), true);
        if (left == null || right == null) {
            return null;
        }
        int known = left.length + right.length;
        if (gap < 0 ? known != GROUPS : known >= GROUPS) {
            return null;
        }
        int[] all = Arrays.copyOf(left, GROUPS);
        System.arraycopy(right, 0, all, GROUPS - right.length, right.length);
        return new Address(true, join(all, 0), join(all, GROUPS / 2));
    }

    private static long join(int[] groups, int from) {
        long joined = 0;
        for (int at = from; at < from + GROUPS / 2; at++) {
            joined = joined << 16 | groups[at];
        }
        return joined;
    }

    /// The groups between colons, `null` if one is none. The last of all may be an IPv4 address, which is two.
    private static int @Nullable [] groups(String text, boolean isEnd) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        long four = isEnd ? four(parts[parts.length - 1]) : -1;
        int[] groups = new int[four < 0 ? parts.length : parts.length + 1];
        for (int at = 0; at < (four < 0 ? parts.length : parts.length - 1); at++) {
            groups[at] = group(parts[at]);
            if (groups[at] < 0) {
                return null;
            }
        }
        if (four >= 0) {
            groups[groups.length - 2] = (int) (four >> 16);
            groups[groups.length - 1] = (int) (four & 0xFFFF);
        }
        return groups;
    }

    private static int group(String text) {
        boolean isHex = !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(letter -> letter < 128 && Character.digit(letter, 16) >= 0);
        return isHex ? Integer.parseInt(text, 16) : -1;
    }
}
