package dev.atoll.launcher.command;

import dev.atoll.launcher.stack.Stack;
import dev.atoll.launcher.topology.Code;
import dev.atoll.launcher.topology.ProgramPart;
import dev.atoll.servers.process.Trees;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/// Starts and stops one region and the center, so that each process writes down what its next start is quicker by.
/// The end of `./atoll build` and of a first build: nobody needs to call it.
@Command(name = "learn", hidden = true, description = "let the processes learn how to start quickly")
final class LearnCommand implements Callable<Integer> {

    private static final long PATIENCE = 5; // minutes: a process writes for about twenty seconds of CPU time

    private final Checkout checkout;
    private final PrintWriter out;

    LearnCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var learning = new Checkout(checkout.places().learning(), checkout.progress(), checkout.which());
        Trees.delete(learning.places().kept());
        Stack stack = learning.oneRegion();
        Running running = new Running(learning, stack, out);
        running.up();
        running.detach();
        try {
            for (var part : stack.topology().parts()) {
                if (part instanceof ProgramPart program && program.code() instanceof Code.Quarkus code) {
                    end(program, code.learned());
                }
            }
        } finally {
            stack.down();
            Trees.delete(learning.places().kept());
        }
        return 0;
    }

    /// One after the other: each takes a whole core, and its region does without it.
    private void end(ProgramPart part, Path learned) throws InterruptedException {
        var process = part.find().flatMap(server -> ProcessHandle.of(server.pid()));
        process.ifPresent(ProcessHandle::destroy);
        try {
            if (process.isPresent()) {
                process.get().onExit().get(PATIENCE, TimeUnit.MINUTES);
            }
        } catch (ExecutionException | TimeoutException late) {
            out.printf(
                    "%s did not end in %d minutes: its next start will be as slow as this one%n",
                    part.name(), PATIENCE);
            return;
        }
        out.printf("  %s %s%n", Files.exists(learned) ? "learned  " : "forgot   ", part.name());
    }
}
