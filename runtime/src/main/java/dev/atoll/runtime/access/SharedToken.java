package dev.atoll.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// A token that a process is configured with, if it is.
final class SharedToken {

    private static final int MIN_LENGTH = 8;

    private final Optional<byte[]> secret;

    /// @throws IllegalArgumentException when it has fewer than 8 characters
    SharedToken(String setting, Optional<String> token) {
        if (token.filter(text -> text.length() < MIN_LENGTH).isPresent()) {
            throw new IllegalArgumentException(setting + " has fewer than 8 characters");
        }
        secret = token.map(SharedToken::bytes);
    }

    boolean exists() {
        return secret.isPresent();
    }

    /// Takes as long for a token that is nearly right as for one that is all wrong.
    boolean is(String presented) {
        return secret.filter(token -> MessageDigest.isEqual(token, bytes(presented)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
