package dev.atoll.anonymizer.aggregate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.Stream;

/// Ids made from names: a UUID of version 8 (RFC 9562, section 5.8) that holds the start of a SHA-256.
final class NameUuid {

    private static final long VERSION = 8L << 12;
    private static final long VERSION_BITS = 0b1111L << 12;
    private static final long VARIANT = 0b10L << 62;
    private static final long VARIANT_BITS = 0b11L << 62;

    private NameUuid() {}

    /// The same id for the same parts. Each part goes in with its length, so that no two lists of parts read alike.
    static UUID of(Stream<String> parts) {
        var digest = sha256();
        parts.map(part -> part.getBytes(StandardCharsets.UTF_8)).forEach(part -> {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            digest.update(part);
        });
        return of(digest.digest());
    }

    /// The first 16 bytes as a UUID of version 8.
    static UUID of(byte[] hash) {
        var bytes = ByteBuffer.wrap(hash);
        return new UUID((bytes.getLong() & ~VERSION_BITS) | VERSION, (bytes.getLong() & ~VARIANT_BITS) | VARIANT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
