package dev.atoll.anonymizer.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits in one cell, in numbers.
///
/// @param events how many events have settled
/// @param settledPeople how many different people did those
/// @param unsettledPeople how many different people did those that have not settled yet
/// @param people how many different people did all of them
/// @param expired how many events have waited for too long
/// @param windowStart the start of the oldest settled window
/// @param windowEnd the end of the newest settled window
record Waiting(
        long events,
        long settledPeople,
        long unsettledPeople,
        long people,
        long expired,
        @Nullable Instant windowStart,
        @Nullable Instant windowEnd) {}
