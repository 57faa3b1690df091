package dev.atoll.dataplane.session;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// The secret that a signed-in customer carries: 32 random bytes in base64url.
record SessionToken(String value) {

    private static final int BYTES = 32;

    static SessionToken random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What the store keeps in its place: who reads the store cannot sign in with what is found there.
    String fingerprint() {
        return Fingerprint.of(value);
    }

    /// Never the secret: this is what a log would print.
    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
