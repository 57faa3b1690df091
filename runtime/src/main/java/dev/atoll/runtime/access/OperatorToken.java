package dev.atoll.runtime.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// The one token that opens what is for operators.
@ApplicationScoped
class OperatorToken {

    private static final int MIN_LENGTH = 8;

    private final Optional<byte[]> secret;

    OperatorToken(OperatorConfig config) {
        if (config.operatorToken().filter(token -> token.length() < MIN_LENGTH).isPresent()) {
            throw new IllegalArgumentException("atoll.access.operator-token has fewer than 8 characters");
        }
        secret = config.operatorToken().map(OperatorToken::bytes);
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
