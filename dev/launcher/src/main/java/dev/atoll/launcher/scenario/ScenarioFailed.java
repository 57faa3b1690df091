package dev.atoll.launcher.scenario;

/// A scenario cannot go on. The message says what it met.
public final class ScenarioFailed extends RuntimeException {

    ScenarioFailed(String message) {
        super(message);
    }

    ScenarioFailed(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
