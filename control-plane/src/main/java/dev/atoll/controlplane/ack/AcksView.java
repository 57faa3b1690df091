package dev.atoll.controlplane.ack;

import dev.atoll.contracts.control.Acknowledgement;
import dev.atoll.contracts.control.Acknowledgement.LocalDecision;
import java.time.Instant;
import java.util.List;

/// What the instances of a region run on.
///
/// @param overrides what the region decided for itself lately, also what is over; the newest first, 100 at most
record AcksView(String region, List<InstanceView> instances, PushView pushToAck, List<OverrideView> overrides) {

    /// One instance.
    ///
    /// @param since when this revision was first acknowledged here
    /// @param appliedAt since when it holds, by the clock of the instance
    record InstanceView(
            String process,
            String instance,
            long epoch,
            long revision,
            String source,
            Instant appliedAt,
            Instant since,
            Instant lastSeen,
            List<LocalDecision> overrides) {

        static InstanceView of(Acknowledgement ack, Instant since, Instant now) {
            return new InstanceView(
                    ack.process(),
                    ack.instance(),
                    ack.epoch(),
                    ack.revision(),
                    ack.source(),
                    ack.appliedAt(),
                    since,
                    now,
                    ack.overrides());
        }
    }

    /// Something that the region decided for itself.
    ///
    /// @param expiresAt when it ended at the latest
    /// @param firstTold when an instance first said that it holds
    /// @param lastTold when one last said so
    record OverrideView(
            String kind, String key, String reason, Instant expiresAt, Instant firstTold, Instant lastTold) {}

    /// How long it took from a decision until an instance acknowledged it.
    record PushView(long count, long sumMillis, List<Bucket> buckets) {}

    /// A part of a histogram.
    ///
    /// @param atMostMillis -1 for everything above
    /// @param count how many took as long, and longer than the bucket before
    record Bucket(long atMostMillis, long count) {}
}
