package dev.atoll.launcher.command;

import dev.atoll.launcher.terminal.TerminalProgress;
import dev.atoll.launcher.topology.Places;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/// Runs commands as `./atoll` does, on some of the parts, and keeps what they print.
final class Invocation {

    private final Places places;
    private final List<String> parts;
    private StringWriter printed = new StringWriter();
    private StringWriter complained = new StringWriter();

    Invocation(Places places, List<String> parts) {
        this.places = places;
        this.parts = parts;
    }

    int run(String... arguments) {
        printed = new StringWriter();
        complained = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Checkout checkout = new Checkout(places, new TerminalProgress(out), part -> parts.contains(part.name()));
        CommandLine line = Commands.line(checkout, out).setErr(new PrintWriter(complained, true));
        return line.execute(arguments);
    }

    String printed() {
        return printed.toString();
    }

    String complained() {
        return complained.toString();
    }
}
