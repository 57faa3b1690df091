package dev.atoll.adapters.intent;

/// The ledger could not be read or written. Nothing has changed; a retry may help.
public final class IntentsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IntentsUnavailable(Throwable cause) {
        super("The intents cannot be reached", cause);
    }
}
