package dev.atoll.runtime.center;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Something that is done again and again on a thread of its own, whatever comes of it.
public final class Recurring {

    private final Logger log;
    private final Condition condition;
    private final Task task;
    private final ScheduledExecutorService timer;

    /// @param subject what works or does not, as the start of a sentence
    /// @param thread the name of its thread
    public Recurring(Logger log, String subject, String thread, Task task) {
        this.log = log;
        this.task = task;
        condition = new Condition(log, subject);
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(thread).factory());
    }

    /// Does it from now on.
    ///
    /// @param delay how long to wait after each time
    public void start(Duration first, Duration delay) {
        var runs = timer.scheduleWithFixedDelay(this::run, first.toNanos(), delay.toNanos(), TimeUnit.NANOSECONDS);
        log.debugf("Looking each %s (%s)", delay, runs);
    }

    /// Does it once more on its thread, without waiting for it.
    public void soon() {
        timer.execute(this::run);
    }

    /// Does it once more on the caller's thread.
    @SuppressWarnings("CatchingUnchecked") // the timer stops for good at what it is thrown
    public void run() {
        try {
            task.run();
            condition.works();
        } catch (Throwable failed) {
            condition.fails(failed.getClass().getSimpleName());
        }
    }

    /// Does it no more; what is being done is interrupted.
    public void stop() {
        timer.shutdownNow();
    }

    /// What is done.
    @FunctionalInterface
    public interface Task {

        /// Once. Whatever it throws is told as a condition, and it is done again.
        void run() throws Throwable;
    }
}
