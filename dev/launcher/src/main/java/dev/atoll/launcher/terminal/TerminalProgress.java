package dev.atoll.launcher.terminal;

import dev.atoll.launcher.stack.Progress;
import dev.atoll.launcher.topology.Part;
import dev.atoll.servers.process.Server;
import java.io.PrintWriter;
import java.time.Duration;

/// A line for everything that happens to a part.
///
/// @param out flushed after each line
public record TerminalProgress(PrintWriter out) implements Progress {

    @Override
    public void starting(Part part) {
        line("starting", part.name(), "");
    }

    @Override
    public void ready(Part part, Server server, Duration after) {
        line("ready", part.name(), "in %s, port %d".formatted(Durations.seconds(after), part.port()));
    }

    @Override
    public void failed(Part part, RuntimeException why) {
        line("FAILED", part.name(), String.valueOf(why.getMessage()));
    }

    @Override
    public void stopped(Part part) {
        line("stopped", part.name(), "");
    }

    private void line(String what, String name, String more) {
        out.println("  %-8s  %-26s  %s".formatted(what, name, more).stripTrailing());
        out.flush();
    }
}
