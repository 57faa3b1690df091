package dev.atoll.launcher.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one server takes for one kind of answer, turn by turn.
final class Column {

    private static final int WARM_UP = 12; // turns, so that the compiler is done

    private final long pid;
    private final Poll poll;
    private final int requests;
    private final List<Double> turns = new ArrayList<>();

    Column(long pid, Poll poll, int requests) {
        this.pid = pid;
        this.poll = poll;
        this.requests = requests;
    }

    void warmUp() throws InterruptedException {
        poll.times(WARM_UP * requests);
    }

    void turn() throws InterruptedException {
        var before = CpuTime.of(pid);
        poll.times(requests);
        turns.add((CpuTime.of(pid) - before) * 1_000 / requests);
    }

    /// Microseconds a request.
    double median() {
        var sorted = turns.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /// For a row of a table: how many turns of how many requests, the median and the spread.
    String figures() {
        return String.format(
                Locale.ROOT,
                "%d of %d | %.1f | %.1f to %.1f",
                turns.size(),
                requests,
                median(),
                turns.stream().min(Double::compare).orElseThrow(),
                turns.stream().max(Double::compare).orElseThrow());
    }
}
