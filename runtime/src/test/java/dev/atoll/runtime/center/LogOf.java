package dev.atoll.runtime.center;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What a class says to the log while this is open.
public final class LogOf extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<Level> levels = new CopyOnWriteArrayList<>();

    public LogOf(Class<?> speaker) {
        logger = Logger.getLogger(speaker.getName());
        logger.addHandler(this);
    }

    /// How often it said something at WARN or worse.
    public long warnings() {
        return levels.stream()
                .filter(level -> level.intValue() >= Level.WARNING.intValue())
                .count();
    }

    @Override
    public void publish(LogRecord message) {
        levels.add(message.getLevel());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
