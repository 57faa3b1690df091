package dev.atoll.anonymizer.aggregate;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The rules of counting, made from the settings at start-up, so that wrong ones keep the process from starting.
@Singleton
@Startup
class AggregateRules {

    private static final int LEAST_THRESHOLD = 2;

    private final Windows windows;
    private final SmallCells smallCells;

    AggregateRules(AggregateConfig config) {
        if (config.threshold() < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("atoll.aggregate.threshold must be 2 or more: one person is no crowd");
        }
        windows = new Windows(config.window(), config.grace());
        smallCells = new SmallCells(config.threshold());
    }

    @Produces
    @Singleton
    Windows windows() {
        return windows;
    }

    @Produces
    @Singleton
    SmallCells smallCells() {
        return smallCells;
    }
}
