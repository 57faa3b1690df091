package dev.atoll.launcher.command;

import dev.atoll.launcher.scenario.Patience;
import dev.atoll.launcher.scenario.SeaRetail;
import dev.atoll.launcher.scenario.Stage;
import dev.atoll.launcher.stack.Stack;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays a scenario on the stack, and brings it up first if need be.
@Command(name = "demo", description = "show the platform at work; exit code 1 if it breaks a promise")
final class DemoCommand implements Callable<Integer> {

    private final Checkout checkout;
    private final PrintWriter out;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Option(names = "--once", description = "stop everything afterwards")
    private boolean once;

    @Parameters(arity = "0..1", paramLabel = "<scenario>", description = SeaRetail.NAME + " (default)")
    private String scenario = SeaRetail.NAME;

    DemoCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!scenario.equals(SeaRetail.NAME)) {
            throw new IllegalArgumentException(
                    "There is no scenario '%s'; there is %s".formatted(scenario, SeaRetail.NAME));
        }
        Stack stack = checkout.wanted(options);
        Running running = new Running(checkout, stack, out);
        running.up();
        if (!once) {
            running.detach(); // else the stack ends with this JVM, however the story ends
        }
        Stage stage = new Stage(stack.endpoints(), stack::kill, stack::start);
        List<String> broken = new SeaRetail(stage, out, Instant.now(), Patience.USUAL).play();
        conclude(stack, broken);
        return broken.isEmpty() ? 0 : 1;
    }

    private void conclude(Stack stack, List<String> broken) {
        out.println();
        if (broken.isEmpty()) {
            out.println("All promises were kept.");
        } else {
            out.println("BROKEN PROMISES");
            broken.forEach(promise -> out.println("  " + promise));
        }
        if (!once) {
            out.printf(
                    "The stack stays up: %s; ./atoll down stops it.%n",
                    stack.endpoints().console().url());
        }
        out.flush();
    }
}
