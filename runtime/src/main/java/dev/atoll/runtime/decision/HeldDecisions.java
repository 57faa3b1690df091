package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import java.util.Collection;

/// The decisions that hold at one moment, all of one revision.
public interface HeldDecisions {

    /// Those of one kind, in no order.
    Collection<Decision> of(DecisionKind kind);

    /// The newest change in them; -1 when there is none.
    long revision();
}
