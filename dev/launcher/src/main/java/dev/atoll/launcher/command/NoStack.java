package dev.atoll.launcher.command;

/// A command needs a stack, and there is none.
final class NoStack extends RuntimeException {

    NoStack() {
        super("There is no stack: ./atoll up starts one.");
    }
}
