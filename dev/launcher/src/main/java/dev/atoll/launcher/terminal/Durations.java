package dev.atoll.launcher.terminal;

import java.time.Duration;
import java.util.Locale;

/// Durations as people read them.
public final class Durations {

    private static final double MILLIS = 1_000;

    private Durations() {}

    /// `3.2 s`
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / MILLIS);
    }
}
