package dev.atoll.launcher.command;

import dev.atoll.launcher.stack.DiskSpace;
import dev.atoll.launcher.stack.Stack;
import java.io.PrintWriter;

/// A stack that ends with this JVM, until it is let go.
final class Running {

    private final Checkout checkout;
    private final Stack stack;
    private final Thread end;

    Running(Checkout checkout, Stack stack, PrintWriter out) {
        this.checkout = checkout;
        this.stack = stack;
        end = new Thread(
                () -> {
                    out.println("Stopping ...");
                    out.flush();
                    stack.down();
                    checkout.forget();
                },
                "stack-end");
    }

    /// Starts what is missing. If that fails, what ran before still does.
    void up() {
        DiskSpace.below(checkout.places().kept()).require();
        Runtime.getRuntime().addShutdownHook(end);
        checkout.remember(stack);
        try {
            stack.up();
        } catch (RuntimeException e) {
            detach();
            throw e;
        }
    }

    /// Lets it outlive this JVM.
    void detach() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // too late: Ctrl-C came, and the hook is stopping everything
        }
    }
}
