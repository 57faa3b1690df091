package dev.atoll.launcher;

import dev.atoll.launcher.command.Commands;

/// The program behind `./atoll`, which has found a JDK and built what is to run.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
