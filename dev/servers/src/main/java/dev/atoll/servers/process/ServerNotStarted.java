package dev.atoll.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A server ended, or was not ready in time. The message carries the end of its log.
public final class ServerNotStarted extends RuntimeException {

    private static final int LINES = 20;

    ServerNotStarted(String name, Path log) {
        super("%s did not start; the end of %s:%n%s".formatted(name, log, endOf(log)));
    }

    private static String endOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }
}
