package dev.atoll.adapters;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Every line that was logged while it is open.
final class RecordedLogs extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    private static final PatternFormatter MESSAGE_AND_CAUSE = new PatternFormatter("%s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private RecordedLogs() {}

    static RecordedLogs open() {
        var logs = new RecordedLogs();
        ROOT.addHandler(logs);
        return logs;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(MESSAGE_AND_CAUSE.format(ExtLogRecord.wrap(line)));
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
