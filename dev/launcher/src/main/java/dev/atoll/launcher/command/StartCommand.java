package dev.atoll.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts one process or one region of the stack again, with the settings that it had.
@Command(name = "start", description = "start one process or region again, with the settings it had")
final class StartCommand implements Runnable {

    private final Checkout checkout;

    @Parameters(paramLabel = "<process>", description = "as ./atoll status names it, or a region for all of its own")
    private String process = "";

    StartCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public void run() {
        checkout.current().start(process);
    }
}
