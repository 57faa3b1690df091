package dev.atoll.dataplane.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What a store keeps in the place of a secret or a personal value: its SHA-256 in base64url.
///
/// It hides what is random. What can be guessed, such as an address or a phone number, it only keeps out of
/// sight: such a fingerprint is still personal, and short-lived.
public final class Fingerprint {

    private Fingerprint() {}

    /// The fingerprint of a text.
    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
