package dev.atoll.launcher.command;

import dev.atoll.launcher.stack.DiskSpace;
import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.topology.Places;
import java.io.PrintWriter;

/// A stack that ends with this JVM, until it is let go.
final class Running {

    private final Checkout checkout;
    private final Stack stack;
    private final PrintWriter out;
    private final Thread end;

    Running(Checkout checkout, Stack stack, PrintWriter out) {
        this.checkout = checkout;
        this.stack = stack;
        this.out = out;
        end = new Thread(
                () -> {
                    out.println("Stopping ...");
                    out.flush();
                    stack.down();
                    checkout.forget();
                },
                "stack-end");
    }

    /// Starts what is missing. If that fails, what ran before still does. It begins with what it may lack for
    /// containers.
    void up() {
        DiskSpace.below(checkout.places().kept()).require();
        Places places = stack.topology().places();
        places.images().ifPresent(images -> places.engine().pull(places.run("engine"), images, this::say));
        Runtime.getRuntime().addShutdownHook(end);
        checkout.remember(stack);
        try {
            stack.up();
        } catch (RuntimeException e) {
            detach();
            throw e;
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
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
