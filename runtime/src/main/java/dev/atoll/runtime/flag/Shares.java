package dev.atoll.runtime.flag;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// Gives everybody the same number each time: MurmurHash3 (x86, 32 bits) of `group:value`, modulo the count.
/// The group is hashed once; a value is hashed as it is read, in UTF-8, and nothing is copied.
final class Shares {

    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private final int count;
    private final int groupHash;
    private final int groupTail;
    private final int groupLength;

    /// @param count how many numbers there are; 1 or more
    Shares(String group, int seed, int count) {
        byte[] bytes = (group + ":").getBytes(StandardCharsets.UTF_8);
        int hash = seed;
        int tail = 0;
        for (int at = 0; at < bytes.length; at++) {
            tail |= (bytes[at] & 0xff) << (at % 4 * 8);
            if (at % 4 == 3) {
                hash = mix(hash, tail);
                tail = 0;
            }
        }
        this.count = count;
        groupHash = hash;
        groupTail = tail;
        groupLength = bytes.length;
    }

    /// From 1 to the count.
    int numberBy(RandomGenerator random) {
        return random.nextInt(count) + 1;
    }

    /// From 1 to the count.
    int numberOf(String value) {
        return Integer.remainderUnsigned(hash(value), count) + 1;
    }

    private int hash(String value) {
        int hash = groupHash;
        int tail = groupTail;
        int length = groupLength;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter >= 0x80) {
                return hash(value.substring(at).getBytes(StandardCharsets.UTF_8), hash, tail, length);
            }
            tail |= letter << (length % 4 * 8);
            if (++length % 4 == 0) {
                hash = mix(hash, tail);
                tail = 0;
            }
        }
        return finish(hash, tail, length);
    }

    /// The rest of a value that is not ASCII alone.
    private static int hash(byte[] rest, int hashBefore, int tailBefore, int lengthBefore) {
        int hash = hashBefore;
        int tail = tailBefore;
        int length = lengthBefore;
        for (byte next : rest) {
            tail |= (next & 0xff) << (length % 4 * 8);
            if (++length % 4 == 0) {
                hash = mix(hash, tail);
                tail = 0;
            }
        }
        return finish(hash, tail, length);
    }

    private static int mix(int hash, int block) {
        return Integer.rotateLeft(hash ^ scramble(block), 13) * 5 + 0xe6546b64;
    }

    private static int scramble(int block) {
        return Integer.rotateLeft(block * C1, 15) * C2;
    }

    private static int finish(int hash, int tail, int length) {
        int last = hash ^ scramble(tail) ^ length;
        last = (last ^ (last >>> 16)) * 0x85ebca6b;
        last = (last ^ (last >>> 13)) * 0xc2b2ae35;
        return last ^ (last >>> 16);
    }
}
