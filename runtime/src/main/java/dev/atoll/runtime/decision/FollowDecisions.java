package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.decision.Reading.Read;
import dev.atoll.runtime.decision.Reading.Refused;
import dev.atoll.runtime.decision.SnapshotFetch.Failed;
import dev.atoll.runtime.decision.SnapshotFetch.Fetched;
import dev.atoll.runtime.decision.SnapshotFetch.Unchanged;
import dev.atoll.runtime.disk.KeptFile.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Takes what the control plane decided, or refuses it and stays with what holds. One thread at a time.
@ApplicationScoped
class FollowDecisions {

    private static final Logger LOG = Logger.getLogger(FollowDecisions.class);

    private final PublishedSnapshots published;
    private final KeptSnapshots kept;
    private final SnapshotReader reader;
    private final Decisions decisions;
    private final InstantSource clock;
    private final Condition condition = new Condition(LOG, "Following the control plane");
    private Optional<String> tag = Optional.empty();

    FollowDecisions(
            PublishedSnapshots published,
            KeptSnapshots kept,
            SnapshotReader reader,
            Decisions decisions,
            InstantSource clock) {
        this.published = published;
        this.kept = kept;
        this.reader = reader;
        this.decisions = decisions;
        this.clock = clock;
    }

    /// Starts from what was kept on disk, if that is any good.
    void restore() {
        kept.last().ifPresent(this::restore);
    }

    private void restore(Kept last) {
        switch (reader.read(last.text())) {
            case Read(var snapshot) -> {
                decisions.apply(snapshot, Source.DISK, last.writtenAt());
                LOG.infof("Starting from revision %d, kept on disk at %s", snapshot.revision(), last.writtenAt());
            }
            case Refused(var why) -> LOG.warnf("What was kept on disk is of no use: %s", why);
        }
    }

    /// Asks once. Blocks until the time-out at most.
    ///
    /// @return whether the control plane gave an answer that can be followed
    boolean follow() {
        return switch (published.fetch(tag)) {
            case Fetched(var body, var newTag) -> take(body, newTag);
            case Unchanged() -> stillHolds();
            case Failed(var why) -> refused(why);
        };
    }

    private boolean take(String body, Optional<String> newTag) {
        return switch (reader.read(body)) {
            case Read(var snapshot) -> take(snapshot, body, newTag);
            case Refused(var why) -> refused(why);
        };
    }

    private boolean take(Snapshot snapshot, String body, Optional<String> newTag) {
        if (!decisions.apply(snapshot, Source.CONTROL_PLANE, clock.instant())) {
            return refused("its revision " + snapshot.revision() + " is older than " + decisions.revision());
        }
        kept.keep(body);
        tag = newTag;
        LOG.infof("Revision %d holds", snapshot.revision());
        condition.works();
        return true;
    }

    private boolean stillHolds() {
        decisions.confirm(clock.instant());
        condition.works();
        return true;
    }

    private boolean refused(String why) {
        condition.fails(why);
        return false;
    }
}
