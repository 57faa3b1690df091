package dev.atoll.servers;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The lines that the platform logs in this JVM, from when it is opened until it is closed.
public final class RecordedLog extends Handler implements AutoCloseable {

    private static final Logger PLATFORM = Logger.getLogger("dev.atoll");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private RecordedLog() {}

    public static RecordedLog open() {
        var log = new RecordedLog();
        PLATFORM.addHandler(log);
        return log;
    }

    /// As they would be read, without what stands before them.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        var parameters = line.getParameters();
        lines.add(parameters == null ? line.getMessage() : String.format(line.getMessage(), parameters));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        PLATFORM.removeHandler(this);
    }
}
