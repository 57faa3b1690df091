package dev.atoll.controlplane.changelog;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import dev.atoll.controlplane.changelog.AppendOutcome.Accepted;
import dev.atoll.controlplane.changelog.Expectation.Anything;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// How the contracts of [Changes] write to a log and read it, each about a key of its own.
abstract class LogUnderTest {

    static final RegionId SINGAPORE = new RegionId("ap-southeast-1");
    static final RegionId JAKARTA = new RegionId("ap-southeast-5");

    final String key = "contract." + UUID.randomUUID();

    abstract Changes changes();

    String currentValue(RegionId region) {
        return await(() -> changes().current(region)).stream()
                .map(Change::proposal)
                .filter(proposal -> proposal.key().equals(key))
                .map(Proposal::value)
                .collect(Collectors.joining(","));
    }

    Change append(String value, String... regions) {
        return ((Accepted) outcome(new Anything(), value, regions)).changes().getFirst();
    }

    AppendOutcome outcome(Expectation expectation, String value, String... regions) {
        return append(new Draft(List.of(entry(value, expectation, regions)), false, false));
    }

    AppendOutcome append(Draft draft) {
        return await(() -> changes().append(draft));
    }

    Draft.Entry entry(String value, Expectation expectation, String... regions) {
        var scope = new Scope(List.of(regions));
        return new Draft.Entry(new Proposal(DecisionKind.FLAG, key, scope, value, "ada", "a test"), expectation);
    }

    /// Waits for an answer; an implementation says where its work runs.
    <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().atMost(Duration.ofSeconds(30));
    }
}
