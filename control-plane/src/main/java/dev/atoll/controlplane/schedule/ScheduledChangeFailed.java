package dev.atoll.controlplane.schedule;

/// A change that was due could neither be applied nor refused; it still waits.
final class ScheduledChangeFailed extends RuntimeException {

    private final long id;

    ScheduledChangeFailed(long id, Throwable cause) {
        super("Scheduled change " + id + " failed", cause);
        this.id = id;
    }

    long id() {
        return id;
    }

    /// What happened, without any value.
    String reason() {
        var cause = getCause();
        return (cause == null ? this : cause).getClass().getSimpleName();
    }
}
