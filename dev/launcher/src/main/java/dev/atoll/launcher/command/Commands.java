package dev.atoll.launcher.command;

import dev.atoll.launcher.region.InvalidRegions;
import dev.atoll.launcher.scenario.ScenarioFailed;
import dev.atoll.launcher.stack.StackInTheWay;
import dev.atoll.launcher.stack.StackNotStarted;
import dev.atoll.launcher.terminal.TerminalProgress;
import dev.atoll.launcher.topology.NotBuilt;
import dev.atoll.launcher.topology.Places;
import dev.atoll.launcher.topology.UnknownPart;
import dev.atoll.servers.container.NoContainerEngine;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/// All commands together.
@Command(name = "atoll", synopsisSubcommandLabel = "<command>", description = "The whole platform on one machine.")
public final class Commands {

    /// Their messages say all that there is to say.
    private static final Set<Class<? extends Exception>> EXPECTED = Set.of(
            InvalidRegions.class,
            StackInTheWay.class,
            StackNotStarted.class,
            NotBuilt.class,
            UnknownPart.class,
            NoStack.class,
            NoContainerEngine.class,
            ScenarioFailed.class,
            IllegalArgumentException.class);

    private Commands() {}

    /// Runs one in the current directory, which is the root of the checkout.
    ///
    /// @return the exit code of the process
    public static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Checkout checkout = new Checkout(Places.of(Path.of("")), new TerminalProgress(out), _ -> true);
        return line(checkout, out).execute(arguments);
    }

    static CommandLine line(Checkout checkout, PrintWriter out) {
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new UpCommand(checkout, out))
                .addSubcommand(new DownCommand(checkout))
                .addSubcommand(new StatusCommand(checkout, out))
                .addSubcommand(new LogsCommand(checkout, out))
                .addSubcommand(new KillCommand(checkout, out))
                .addSubcommand(new StartCommand(checkout))
                .addSubcommand(new DevCommand(checkout, out))
                .addSubcommand(new DemoCommand(checkout, out))
                .addSubcommand(new DoctorCommand(checkout, out))
                .addSubcommand(new LearnCommand(checkout, out))
                .setExecutionExceptionHandler(Commands::explain)
                .setOut(out);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    private static int explain(Exception e, CommandLine line, ParseResult parsed) throws Exception {
        if (e instanceof UncheckedIOException && e.getCause() instanceof AccessDeniedException denied) {
            line.getErr()
                    .printf(
                            "atoll: %s cannot be written. It may be another user's: run as that user.%n",
                            denied.getFile());
            return 1;
        }
        if (!EXPECTED.contains(e.getClass())) {
            throw e;
        }
        line.getErr().println("atoll: " + e.getMessage());
        return 1;
    }
}
