package dev.atoll.controlplane.ack;

import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.ack.AcksView.InstanceView;
import java.time.Duration;
import java.util.List;

/// What this replica heard since it last told the others.
record Heard(List<Saying> sayings, List<Push> pushes) {

    boolean isNothing() {
        return sayings.isEmpty() && pushes.isEmpty();
    }

    /// What an instance said last.
    record Saying(RegionId region, InstanceView view) {}

    /// How long one decision took until an instance of the region acknowledged it.
    record Push(RegionId region, Duration took) {}
}
