package dev.atoll.runtime.decision;

import dev.atoll.contracts.control.Snapshot;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.contracts.signature.SignedText;
import java.time.Instant;
import java.util.List;

/// Lets revisions hold, for the tests of other rooms.
public final class DecisionsOfTests {

    private DecisionsOfTests() {}

    /// Lets this revision of an empty log hold in Singapore.
    public static void hold(Decisions decisions, long revision) {
        var snapshot = new Snapshot(new RegionId("ap-southeast-1"), 1, revision, List.of());
        var refusal = decisions.apply(snapshot, new SignedText("", ""), Source.CONTROL_PLANE, Instant.EPOCH);
        if (refusal.isPresent()) {
            throw new AssertionError(refusal.get());
        }
    }
}
