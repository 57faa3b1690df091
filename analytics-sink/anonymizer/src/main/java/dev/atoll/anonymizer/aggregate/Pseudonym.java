package dev.atoll.anonymizer.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells people apart without keeping who they are: HMAC-SHA-256 (RFC 2104) under the secret of one cell, cut to
/// 128 bits. It is as personal as the id for as long as the secret exists, and nothing once that is deleted.
final class Pseudonym {

    /// The length of a secret, in bytes.
    static final int SECRET_LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private Pseudonym() {}

    static UUID of(String person, byte[] secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return NameUuid.of(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
