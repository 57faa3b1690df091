package dev.atoll.runtime.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Every line that was logged while it is open.
final class RecordedLogs extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PatternFormatter format;

    private RecordedLogs(PatternFormatter format) {
        this.format = format;
    }

    /// @param format how a process writes its lines
    static RecordedLogs open(String format) {
        var logs = new RecordedLogs(new PatternFormatter(format));
        ROOT.addHandler(logs);
        return logs;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(format.format(ExtLogRecord.wrap(line)));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
