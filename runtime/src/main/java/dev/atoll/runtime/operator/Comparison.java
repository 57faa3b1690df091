package dev.atoll.runtime.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an operator asks of a value.
public interface Comparison {

    /// Whether it holds for the value as it stands in the context.
    ///
    /// @param value `null` if there is none; one of another kind (no number, no version) is as good as none
    boolean holds(@Nullable String value);

    /// Whether it holds for a moment.
    default boolean holds(Instant moment) {
        return holds(moment.toString());
    }

    /// For whom it holds, whatever their value is.
    default Reach reach() {
        return Reach.SOME;
    }
}
