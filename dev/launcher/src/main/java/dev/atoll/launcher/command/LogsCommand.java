package dev.atoll.launcher.command;

import dev.atoll.launcher.terminal.LogTail;
import dev.atoll.launcher.topology.Part;
import dev.atoll.launcher.topology.Topology;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what processes wrote.
@Command(name = "logs", description = "show what one process wrote, or all of them")
final class LogsCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Checkout checkout;
    private final PrintWriter out;

    @Option(names = "-f", description = "go on as they write more")
    private boolean follow;

    @Option(names = "-n", paramLabel = "<lines>", description = "how many of the last lines (default: 40)")
    private int lines = 40;

    @Parameters(arity = "0..1", paramLabel = "<process>", description = "as ./atoll status names it")
    private @Nullable String process;

    LogsCommand(Checkout checkout, PrintWriter out) {
        this.checkout = checkout;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Topology topology = checkout.current().topology();
        List<LogTail> tails = process == null
                ? topology.parts().stream()
                        .map(part -> tail(part, "%-26s | ".formatted(part.name())))
                        .toList()
                : List.of(tail(topology.part(process), ""));
        tails.forEach(tail -> tail.printEnd(lines));
        while (follow) {
            Thread.sleep(POLL);
            tails.forEach(LogTail::printNew);
        }
        return 0;
    }

    private LogTail tail(Part part, String prefix) {
        return new LogTail(part.log(), prefix, out);
    }
}
