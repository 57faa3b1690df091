package dev.atoll.runtime.outbox;

/// The bus did not take a batch, or nobody knows whether it did. The outbox keeps it; a retry may help.
final class BusUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    BusUnavailable(Throwable cause) {
        super("The bus takes no messages", cause);
    }
}
