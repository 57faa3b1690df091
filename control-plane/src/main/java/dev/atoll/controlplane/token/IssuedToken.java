package dev.atoll.controlplane.token;

import dev.atoll.controlplane.token.TokenRequest.Wanted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// A new token: `<project, * or []>:<region or *>.<256 random bits>`, the form of Unleash.
///
/// @param secret the whole of it, to be shown once
/// @param hash SHA-256 in hex; enough for a secret that cannot be guessed
record IssuedToken(String secret, String hash) {

    private static final int BYTES = 32;

    static IssuedToken of(Wanted wanted, SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = project(wanted) + ":" + environment(wanted) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new IssuedToken(secret, hash(secret));
    }

    private static String project(Wanted wanted) {
        return wanted.projects().size() == 1 ? wanted.projects().getFirst() : "[]";
    }

    private static String environment(Wanted wanted) {
        return wanted.scope().regions().size() == 1 ? wanted.scope().regions().getFirst() : "*";
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /// Says nothing: it would end up in a log.
    @Override
    public String toString() {
        return "IssuedToken";
    }
}
