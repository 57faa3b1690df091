package dev.atoll.contracts.identity;

/// A text that is not the name it claims to be. The message says what would be one, and never repeats the text.
public final class InvalidIdentifier extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    InvalidIdentifier(String message) {
        super(message);
    }
}
