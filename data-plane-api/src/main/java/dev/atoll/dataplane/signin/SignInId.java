package dev.atoll.dataplane.signin;

import dev.atoll.dataplane.session.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One attempt to sign in: 24 random bytes in base64url that only the client knows.
///
/// It is the key of its code's seal as well. The store keeps the fingerprint of the id and the seal of the code,
/// so whoever reads the store cannot try a million codes against a seal.
record SignInId(String value) {

    private static final int BYTES = 24;
    private static final String HMAC = "HmacSHA256";

    static SignInId random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SignInId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What the store keeps in its place.
    String fingerprint() {
        return Fingerprint.of(value);
    }

    /// What the store keeps in the place of a code: its HMAC-SHA-256 with this id as the key.
    String seal(String code) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(value), HMAC));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(code)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    /// Never the secret: this is what a log would print.
    @Override
    public String toString() {
        return "SignInId[…]";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
