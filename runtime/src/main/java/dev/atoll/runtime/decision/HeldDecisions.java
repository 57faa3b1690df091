package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Decision;
import dev.atoll.contracts.control.DecisionKind;
import java.util.Collection;

/// The decisions that hold at one moment, all seen at once.
public interface HeldDecisions {

    /// Those of one kind, in no order.
    Collection<Decision> of(DecisionKind kind);

    /// Names them: the newest change in them, -1 when there is none. While the region overrides any it is far
    /// beyond all revisions of the center, still grows with each of these, and falls back afterwards; it also
    /// falls with a new epoch.
    long newest();
}
