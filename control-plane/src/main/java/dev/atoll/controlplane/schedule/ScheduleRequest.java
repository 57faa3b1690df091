package dev.atoll.controlplane.schedule;

import dev.atoll.controlplane.proposal.SetRequest;
import dev.atoll.runtime.problem.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body that wants changes made later.
///
/// @param at when
/// @param massRemoval whether much may be removed
record ScheduleRequest(
        @Nullable Instant at,
        @Nullable List<SetRequest.Item> changes,
        @Nullable String reason,
        @Nullable Boolean massRemoval) {

    private static final Duration FARTHEST = Duration.ofDays(366);

    /// When they are due.
    ///
    /// @throws InvalidInput when that is over, or over a year ahead
    Instant due(Instant now) {
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInput("at is a moment within the next year");
        }
        return at;
    }

    SetRequest set() {
        return new SetRequest(changes, reason, massRemoval);
    }
}
