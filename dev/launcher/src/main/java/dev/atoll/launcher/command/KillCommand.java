package dev.atoll.launcher.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Ends one process or one region without a warning, to see what the others do.
@Command(name = "kill", description = "kill -9 one process or region, to see what the others do")
final class KillCommand implements Callable<Integer> {

    private final Checkout checkout;
    private final PrintWriter out;

    @Parameters(paramLabel = "<process>", description = "as ./atoll status names it, or a region for all of its own")
    private String process = "";

    KillCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() {
        boolean killed = checkout.current().kill(process);
        out.println(killed ? process + " is dead; ./atoll start " + process : process + " did not run");
        return killed ? 0 : 1;
    }
}
