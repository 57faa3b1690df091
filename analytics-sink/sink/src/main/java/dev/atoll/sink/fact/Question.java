package dev.atoll.sink.fact;

import java.time.Instant;
import java.util.List;

/// Which facts to add up, and how to group them.
///
/// @param counted the wire name of the events
/// @param by the dimensions to group by, in order; at least one
/// @param from facts whose window ends after that
/// @param to facts whose window ends then or before: every fact falls into exactly one of two neighboring spans
public record Question(String counted, List<Dimension> by, Instant from, Instant to) {

    /// How many groups an answer lists.
    public static final int MOST_GROUPS = 1000;

    public Question {
        by = List.copyOf(by);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("A question groups by at least one dimension");
        }
    }
}
