package dev.atoll.runtime.flag;

import dev.atoll.runtime.flag.Reason.Refusal;
import dev.atoll.runtime.operator.Comparison;
import org.jspecify.annotations.Nullable;

/// What must hold of one field of the context.
///
/// @param comparison `null` if nobody knows what is asked: that never holds, inverted or not
/// @param refusal what is said when it does not hold
record Constraint(Field field, @Nullable Comparison comparison, boolean isInverted, Refusal refusal) {

    boolean holds(FlagContext context, Host host) {
        return comparison != null && field.meets(comparison, context, host) != isInverted;
    }
}
