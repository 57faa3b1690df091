package dev.atoll.runtime.limit;

import java.util.List;

/// What reading a decision of the kind `limit` came to.
public sealed interface LimitReading {

    /// It is a limit.
    record Understood(LimitPolicy policy) implements LimitReading {}

    /// It is none.
    ///
    /// @param faults each with its place, for people; they repeat no value
    record Unreadable(List<String> faults) implements LimitReading {

        /// Copied.
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
