package dev.atoll.launcher.command;

import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.terminal.Durations;
import dev.atoll.launcher.terminal.StatusTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the stack, or what is missing of it.
@Command(name = "up", description = "start the stack, or what is missing of it")
final class UpCommand implements Callable<Integer> {

    private final Checkout checkout;
    private final PrintWriter out;

    @Mixin
    private final StackOptions options = new StackOptions();

    @Option(names = "--detach", description = "return once all is ready; ./atoll down stops it")
    private boolean detach;

    UpCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Stack stack = checkout.wanted(options);
        Running running = new Running(checkout, stack, out);
        long begin = System.nanoTime();
        running.up();
        out.println(StatusTable.of(stack.status()));
        out.printf("ready after %s%n", Durations.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        out.printf(
                "console    http://127.0.0.1:%d/console%n",
                stack.topology().ports().controlPlane());
        out.printf("endpoints  %s%n", checkout.places().endpoints());
        if (detach) {
            running.detach();
            return 0;
        }
        out.println("Ctrl-C stops everything.");
        out.flush();
        new CountDownLatch(1).await(); // until the JVM is told to end, and its hook stops the stack
        return 0;
    }
}
