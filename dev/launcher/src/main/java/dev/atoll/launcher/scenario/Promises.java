package dev.atoll.launcher.scenario;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the platform promises, checked as the story goes, and said aloud.
final class Promises {

    private static final Duration POLL = Duration.ofMillis(200);

    private final List<String> broken = new ArrayList<>();
    private final PrintWriter out;

    Promises(PrintWriter out) {
        this.out = out;
    }

    /// Begins a new part of the story.
    void chapter(String title) {
        out.printf("%n%s%n", title);
        out.flush();
    }

    /// Tells something that is no promise.
    void say(String text, Object... values) {
        out.printf("    " + text + "%n", values);
        out.flush();
    }

    /// @param found what is the case, for the reader of a broken promise
    void check(String promise, boolean kept, Object found) {
        out.printf("  %s %s%s%n", kept ? "ok " : "NO ", promise, kept ? "" : ": " + found);
        out.flush();
        if (!kept) {
            broken.add(promise + ": " + found);
        }
    }

    /// Waits until what is found is what was promised, and checks it in the end.
    ///
    /// @return how long it took
    <T> Duration await(String promise, Duration within, Supplier<T> found, Predicate<T> kept) {
        long begin = System.nanoTime();
        T last = found.get();
        while (!kept.test(last) && System.nanoTime() - begin < within.toNanos()) {
            pause();
            last = found.get();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        check(promise, kept.test(last), last + " after " + took.toSeconds() + " s");
        return took;
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
