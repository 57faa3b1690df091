package dev.atoll.launcher.command;

import picocli.CommandLine.Command;

/// Stops everything that this checkout started.
@Command(name = "down", description = "stop everything; data stays")
final class DownCommand implements Runnable {

    private final Checkout checkout;

    DownCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public void run() {
        checkout.everything().down();
        checkout.forget();
    }
}
