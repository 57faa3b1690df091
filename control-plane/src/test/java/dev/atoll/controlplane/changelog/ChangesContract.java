package dev.atoll.controlplane.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.contracts.identity.RegionId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every implementation of [Changes] promises. Other tests may write to the same log, but not at the same time.
abstract class ChangesContract {

    private static final RegionId SINGAPORE = new RegionId("ap-southeast-1");
    private static final RegionId JAKARTA = new RegionId("ap-southeast-5");
    private static final int WRITERS = 16;

    private final String key = "contract." + UUID.randomUUID();

    abstract Changes changes();

    @Test
    void numbersAndChainsEachChange() {
        var first = append("1", "*");
        var second = append("2", "*");

        assertThat(second.revision()).isEqualTo(first.revision() + 1);
        assertThat(second.follows(first.hash())).isTrue();
    }

    @Test
    void returnsWhatWasAppended() {
        var appended = append("{\"b\":1, \"a\":\"é\"}", "ap-southeast-5", "ap-southeast-1");

        assertThat(await(() -> changes().page(appended.revision() - 1, 1))).containsExactly(appended);
    }

    @Test
    void losesAndRepeatsNoRevisionUnderConcurrentWriters() throws Exception {
        var start = append("0", "*").revision();

        var revisions = new ArrayList<Long>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var appends = IntStream.range(0, WRITERS * 10)
                    .<Callable<Long>>mapToObj(
                            i -> () -> append(Integer.toString(i), "*").revision())
                    .toList();
            for (var done : writers.invokeAll(appends)) {
                revisions.add(done.get());
            }
        }

        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(start + 1, start + WRITERS * 10L)
                        .boxed()
                        .toList());
        assertThat(await(() -> new VerifyChain(changes()).verify()).intact()).isTrue();
    }

    @Test
    void holdsTheNewestChangeWhoseScopeHoldsTheRegion() {
        append("1", "*");
        var singapore = append("2", "ap-southeast-1");

        assertThat(currentValue(SINGAPORE)).isEqualTo("2");
        assertThat(currentValue(JAKARTA)).isEqualTo("1");
        assertThat(await(() -> changes().newest(DecisionKind.FLAG, key))).contains(singapore);
    }

    @Test
    void letsALaterDecisionForAllRegionsWin() {
        append("1", "ap-southeast-1");
        append("2", "*");

        assertThat(currentValue(SINGAPORE)).isEqualTo("2");
    }

    @Test
    void knowsNothingOfAKeyThatWasNeverDecided() {
        assertThat(await(() -> changes().newest(DecisionKind.FLAG, key))).isEmpty();
    }

    private String currentValue(RegionId region) {
        return await(() -> changes().current(region)).stream()
                .map(Change::proposal)
                .filter(proposal -> proposal.key().equals(key))
                .map(Proposal::value)
                .collect(Collectors.joining(","));
    }

    private Change append(String value, String... regions) {
        var scope = new Scope(List.of(regions));
        return await(() -> changes().append(new Proposal(DecisionKind.FLAG, key, scope, value, "ada", "a test")));
    }

    /// Waits for an answer; an implementation says where its work runs.
    <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().atMost(Duration.ofSeconds(30));
    }
}
