package dev.atoll.anonymizer;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until a test moves it.
@Alternative
@Priority(1)
@Singleton
public class MovableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    /// Moves to the start of the next span of that length.
    public void advanceToNext(Duration span) {
        long length = span.toMillis();
        now = Instant.ofEpochMilli((now.toEpochMilli() / length + 1) * length);
    }
}
