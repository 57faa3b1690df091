package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.signature.SignedText;
import dev.atoll.runtime.center.Condition;
import dev.atoll.runtime.center.ServerEvent;
import dev.atoll.runtime.decision.PublishedSnapshots.Fetch.Failed;
import dev.atoll.runtime.decision.PublishedSnapshots.Fetch.Fetched;
import dev.atoll.runtime.decision.PublishedSnapshots.Fetch.Unchanged;
import dev.atoll.runtime.decision.Reading.Read;
import dev.atoll.runtime.decision.Reading.Refused;
import dev.atoll.runtime.memory.KeepSnapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/// Takes what the control plane decided, or refuses it and stays with what holds.
@ApplicationScoped
class FollowDecisions {

    private static final Logger LOG = Logger.getLogger(FollowDecisions.class);
    private static final String DELTA = "delta";

    private final PublishedSnapshots published;
    private final SnapshotReader reader;
    private final Decisions decisions;
    private final KeepSnapshots keep;
    private final InstantSource clock;
    private final Condition condition = new Condition(LOG, "Following the control plane");
    private Optional<String> tag = Optional.empty();

    FollowDecisions(
            PublishedSnapshots published,
            SnapshotReader reader,
            Decisions decisions,
            KeepSnapshots keep,
            InstantSource clock) {
        this.published = published;
        this.reader = reader;
        this.decisions = decisions;
        this.keep = keep;
        this.clock = clock;
    }

    /// Whether anybody is believed at all.
    boolean trustsSomebody() {
        return reader.trustsSomebody();
    }

    /// Lets secrets open nothing from now on that were revoked once, as far as somebody remembers.
    void close(Set<String> revoked) {
        decisions.close(revoked);
    }

    /// Starts from what was kept somewhere, if that is any good and newer than what holds.
    ///
    /// @param keptAt when whoever kept it heard it from the control plane, as far as that is known
    boolean restore(SignedText kept, Source source, Instant keptAt) {
        return switch (reader.read(kept)) {
            case Read(var snapshot, var signed) ->
                decisions.held().isAt(snapshot) || start(snapshot, signed, source, keptAt);
            case Refused(var why) -> {
                LOG.warnf("What comes from %s is of no use: %s", source.wireName(), why);
                yield false;
            }
        };
    }

    private boolean start(Snapshot snapshot, SignedText signed, Source source, Instant keptAt) {
        var refusal = decisions.apply(snapshot, signed, source, keptAt);
        if (refusal.isEmpty()) {
            LOG.infof("Starting from revision %d, which comes from %s", snapshot.revision(), source.wireName());
            keep.later(snapshot, signed);
        }
        return refusal.isEmpty();
    }

    /// Asks once. Blocks until the time-out at most.
    ///
    /// @return whether the control plane gave an answer that can be followed
    boolean follow() {
        return switch (published.fetch(tag)) {
            case Fetched(var signed, var newTag) -> take(reader.read(signed)) && remember(newTag);
            case Unchanged() -> stillHolds();
            case Failed(var why) -> refused(why);
        };
    }

    /// Listens for as long as the stream tells what can be followed. Blocks for as long.
    ///
    /// @return whether it told anything
    boolean listen() {
        var heard = new boolean[1];
        var end = published.listen(decisions.held().position(), event -> {
            var taken = event.isKeepAlive() ? stillHolds() : take(read(event));
            tag = Optional.empty(); // what is asked for next is not what was asked for last
            heard[0] |= taken;
            return taken;
        });
        LOG.debugf("The stream of decisions ended: %s", end);
        return heard[0];
    }

    private Reading read(ServerEvent event) {
        var data = SignedText.parse(event.data());
        if (!event.name().equals(DELTA)) {
            return reader.read(data);
        }
        return decisions
                .held()
                .snapshot()
                .map(before -> reader.readDelta(data, before.snapshot()))
                .orElseGet(() -> new Refused("it changes what never held"));
    }

    private boolean take(Reading reading) {
        return switch (reading) {
            case Read(var snapshot, var signed) -> take(snapshot, signed);
            case Refused(var why) -> refused(why);
        };
    }

    private boolean take(Snapshot snapshot, SignedText signed) {
        var refusal = decisions.apply(snapshot, signed, Source.CONTROL_PLANE, clock.instant());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        keep.later(snapshot, signed);
        LOG.debugf("Revision %d holds", snapshot.revision());
        condition.works();
        return true;
    }

    private boolean remember(Optional<String> newTag) {
        tag = newTag;
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
