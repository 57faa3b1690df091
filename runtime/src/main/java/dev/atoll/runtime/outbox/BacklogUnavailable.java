package dev.atoll.runtime.outbox;

/// The outbox table could not be read. Nothing is lost; a retry may help.
final class BacklogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    BacklogUnavailable(Throwable cause) {
        super("The outbox cannot be read", cause);
    }
}
