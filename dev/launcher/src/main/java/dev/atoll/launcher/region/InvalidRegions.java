package dev.atoll.launcher.region;

/// The regions' files, or a choice among them, make no sense. The message says what to change.
public final class InvalidRegions extends RuntimeException {

    InvalidRegions(String message) {
        super(message);
    }
}
