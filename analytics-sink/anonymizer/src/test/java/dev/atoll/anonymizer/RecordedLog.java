package dev.atoll.anonymizer;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Remembers everything that the platform logs, also what is off by default, until it is closed.
public final class RecordedLog extends Handler implements AutoCloseable {

    private static final Logger PLATFORM = Logger.getLogger("dev.atoll");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public RecordedLog() {
        setLevel(Level.ALL);
        PLATFORM.setLevel(Level.ALL);
        PLATFORM.addHandler(this);
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        PLATFORM.removeHandler(this);
        PLATFORM.setLevel(null);
    }
}
