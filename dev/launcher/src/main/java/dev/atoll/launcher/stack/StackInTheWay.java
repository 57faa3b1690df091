package dev.atoll.launcher.stack;

/// What is there already keeps a stack from starting. The message says what to do.
public final class StackInTheWay extends RuntimeException {

    StackInTheWay(String message) {
        super(message);
    }
}
