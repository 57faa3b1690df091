package dev.atoll.adapters;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Every line that was logged while it is open, with the trace that was current then: a process writes that one into
/// its log.
public final class RecordedLogs extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private static final PatternFormatter LINE = new PatternFormatter("%s%e");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private RecordedLogs() {}

    /// Listens from now on.
    public static RecordedLogs open() {
        var logs = new RecordedLogs();
        ROOT.addHandler(logs);
        return logs;
    }

    /// What was logged so far.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        var trace = Span.current().getSpanContext().getTraceId();
        lines.add("trace=" + trace + " " + LINE.format(ExtLogRecord.wrap(line)));
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
