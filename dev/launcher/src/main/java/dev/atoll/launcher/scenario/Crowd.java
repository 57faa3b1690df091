package dev.atoll.launcher.scenario;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Many people who do the same thing at the same time.
final class Crowd {

    private Crowd() {}

    /// All at once.
    static <P, R> List<R> at(List<P> people, Function<P, R> act) {
        return at(people, people.size(), act);
    }

    /// At most so many at once.
    ///
    /// @throws ScenarioFailed when one of them failed
    static <P, R> List<R> at(List<P> people, int atOnce, Function<P, R> act) {
        Semaphore places = new Semaphore(Math.max(1, atOnce));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> results = people.stream()
                    .map(person -> threads.submit(() -> {
                        places.acquire();
                        try {
                            return act.apply(person);
                        } finally {
                            places.release();
                        }
                    }))
                    .toList();
            return results.stream().map(Crowd::resultOf).toList();
        }
    }

    private static <R> R resultOf(Future<R> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ScenarioFailed failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
