package dev.atoll.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts one process of the stack again, with the settings that it had.
@Command(name = "start", description = "start one process again, with the settings it had")
final class StartCommand implements Runnable {

    private final Checkout checkout;

    @Parameters(paramLabel = "<process>", description = "as ./atoll status names it")
    private String process = "";

    StartCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public void run() {
        checkout.current().start(process);
    }
}
