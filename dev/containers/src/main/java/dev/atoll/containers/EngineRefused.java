package dev.atoll.containers;

/// No container engine answers, or it refused what it was asked for. The message says what to do.
final class EngineRefused extends RuntimeException {

    EngineRefused(String message) {
        super(message);
    }
}
