package dev.atoll.launcher.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The end of one log, and then what is added to it.
public final class LogTail {

    private static final int BYTES_PER_LINE = 200; // how far back to look for the lines asked for
    private static final int MOST_AT_ONCE = 1 << 20;

    private final Path log;
    private final String prefix;
    private final PrintWriter out;
    private long position;

    /// @param prefix stands before each line
    public LogTail(Path log, String prefix, PrintWriter out) {
        this.log = log;
        this.prefix = prefix;
        this.out = out;
    }

    /// Prints at most that many of the last lines.
    public void printEnd(int lines) {
        position = Math.max(0, size() - (long) lines * BYTES_PER_LINE);
        boolean startsWithin = position > 0;
        String[] found = read().split("\n", -1);
        int from = Math.max(startsWithin ? 1 : 0, found.length - 1 - lines);
        for (int i = from; i < found.length - 1; i++) {
            out.println(prefix + found[i]);
        }
        out.flush();
    }

    /// Prints the lines that were added since the last call.
    public void printNew() {
        if (size() < position) {
            position = 0; // begun anew
        }
        String added = read();
        if (!added.isEmpty()) {
            added.lines().forEach(line -> out.println(prefix + line));
            out.flush();
        }
    }

    /// Reads on, to the end of the last whole line.
    private String read() {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            byte[] bytes = new byte[(int) Math.min(MOST_AT_ONCE, Math.max(0, file.length() - position))];
            file.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            position += end;
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        return log.toFile().length();
    }
}
