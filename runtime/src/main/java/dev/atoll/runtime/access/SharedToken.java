package dev.atoll.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/// A token that a process is configured with, if it is; two while one follows the other.
final class SharedToken {

    private static final int MIN_LENGTH = 8;

    private final List<byte[]> secrets;

    /// @throws IllegalArgumentException when one has fewer than 8 characters
    SharedToken(String setting, List<String> tokens) {
        if (tokens.stream().anyMatch(token -> token.length() < MIN_LENGTH)) {
            throw new IllegalArgumentException(setting + " has fewer than 8 characters");
        }
        secrets = tokens.stream().map(SharedToken::bytes).toList();
    }

    boolean exists() {
        return !secrets.isEmpty();
    }

    /// Takes as long for a token that is nearly right as for one that is all wrong.
    boolean is(String presented) {
        var bytes = bytes(presented);
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(secret, bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
