package dev.atoll.controlplane.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.controlplane.changelog.Change;
import dev.atoll.controlplane.changelog.Changes;
import dev.atoll.controlplane.changelog.Search;
import dev.atoll.controlplane.proposal.AppendChanges;
import dev.atoll.controlplane.proposal.SetRequest;
import dev.atoll.controlplane.schedule.ScheduledChange.State;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Replicas on one database, whose clocks are ahead of all others, so that the process under test lets their
/// changes wait.
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ApplyDueChangesComponentTest {

    private final Instant later = Instant.now().plus(Duration.ofDays(2));

    private final String key = "replica.k" + UUID.randomUUID();

    @Inject
    PostgresScheduledChanges scheduled;

    @Inject
    AppendChanges appendChanges;

    @Inject
    Changes changes;

    @Test
    void appliesEachOnceAndInOrderThoughSeveralReplicasLook() throws Exception {
        var ids = new ArrayList<Long>();
        for (var value = 0; value < 20; value++) {
            ids.add(schedule(value, later.minusSeconds(100 - value)));
        }

        int settled = 0;
        try (var replicas = Executors.newFixedThreadPool(4)) {
            while (waiting(ids)) {
                Callable<Integer> look =
                        () -> await(() -> replica(appendChanges).applyDue());
                for (var done : replicas.invokeAll(List.of(look, look, look, look))) {
                    settled += done.get();
                }
            }
        }

        assertThat(settled).isEqualTo(20);
        assertThat(appended()).hasSize(20);
        assertThat(appended())
                .extracting(change -> Integer.parseInt(change.proposal().value()))
                .isSorted();
        assertThat(ids).extracting(id -> find(id).state()).containsOnly(State.APPLIED);
        assertThat(ids)
                .extracting(id -> Objects.requireNonNull(find(id).settled()).firstRevision())
                .containsExactlyElementsOf(
                        appended().stream().map(Change::revision).toList());
    }

    @Test
    void leavesWhatIsNotDue() {
        var id = schedule(1, later.plusSeconds(1));

        await(() -> replica(appendChanges).applyDue());

        assertThat(find(id).state()).isEqualTo(State.WAITING);
        cancel(id);
    }

    @Test
    void appendsNothingThatItCannotMark() {
        var id = schedule(1, later.minusSeconds(1));

        assertThatThrownBy(() -> await(() -> scheduled.settleNext(
                        later,
                        due -> appendChanges
                                .append(due.set().toDraft(due.author(), false))
                                .chain(_ -> Uni.createFrom().failure(new IllegalStateException("killed here"))))))
                .hasStackTraceContaining("killed here");

        assertThat(appended()).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.WAITING);
        await(() -> replica(appendChanges).applyDue());
        assertThat(appended()).hasSize(1);
        assertThat(find(id).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void appliesNothingThatWasCanceled() {
        var id = schedule(1, later.minusSeconds(1));
        cancel(id);

        await(() -> replica(appendChanges).applyDue());

        assertThat(appended()).isEmpty();
        assertThat(find(id).state()).isEqualTo(State.CANCELED);
    }

    private ApplyDueChanges replica(AppendChanges appends) {
        return new ApplyDueChanges(scheduled, appends, InstantSource.fixed(later));
    }

    private boolean waiting(List<Long> ids) {
        return ids.stream().anyMatch(id -> find(id).state() == State.WAITING);
    }

    private long schedule(int value, Instant at) {
        var item = new SetRequest.Item(
                DecisionKind.CONFIG, key, List.of("*"), JsonNodeFactory.instance.numberNode(value), null);
        return await(() -> scheduled.add(at, new SetRequest(List.of(item), "a test", null), "ada"))
                .id();
    }

    private void cancel(long id) {
        await(() -> scheduled.settle(id, ScheduledChange.Settlement.canceled(later, "ada", "a test")));
    }

    private ScheduledChange find(long id) {
        return await(() -> scheduled.find(id)).orElseThrow();
    }

    private List<Change> appended() {
        return await(() -> changes.find(new Search(null, key, null, null, null, null, 0, Long.MAX_VALUE, false, 100)));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
