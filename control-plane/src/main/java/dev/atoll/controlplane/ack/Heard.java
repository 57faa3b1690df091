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
    ///
    /// @param known whether this replica knows that the instance ran on an earlier revision of the epoch; else
    /// another one may
    record Push(
            RegionId region,
            String process,
            String instance,
            long epoch,
            long revision,
            boolean known,
            Duration took) {}
}
