package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import java.time.Duration;

/// Logs in memory for the tests of other rooms.
public final class ChangesOfTests {

    private ChangesOfTests() {}

    /// One that says, at the epoch of Unix, that the flag holds everywhere.
    public static Changes withFlag(String name, String value) {
        var changes = new InMemoryChanges();
        changes.append(Draft.of(new Proposal(DecisionKind.FLAG, name, Scope.everywhere(), value, "ada", "a test")))
                .await()
                .atMost(Duration.ofSeconds(1));
        return changes;
    }
}
