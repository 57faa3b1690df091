package dev.atoll.controlplane.schedule;

import static dev.atoll.controlplane.ControlPlane.with;
import static dev.atoll.controlplane.EmbeddedDatabase.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atoll.contracts.control.DecisionKind;
import dev.atoll.controlplane.EmbeddedDatabase;
import dev.atoll.controlplane.access.Authors;
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
import java.sql.SQLException;
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
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
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

    @Inject
    Authors authors;

    @Inject
    DataSource dataSource;

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

    @Test
    void refusesWhatFailsAgainAndAgainSoThatNothingWaitsBehindIt() {
        var faulty = schedule(FaultyReview.KEY + "k" + UUID.randomUUID(), "admin", 1, later.minusSeconds(2));
        var behind = schedule(1, later.minusSeconds(1));
        var replica = replica(appendChanges);

        for (var tries = 1; tries <= 5; tries++) {
            assertThat(find(faulty).state()).isEqualTo(State.WAITING);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> fails(replica));
        }

        assertThat(find(faulty).settled()).isNotNull().satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(State.REFUSED);
            assertThat(settled.code()).isEqualTo("schedule.fault");
            assertThat(settled.explanation()).contains("5 times", "IllegalStateException");
        });
        await(replica::applyDue);
        assertThat(find(behind).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void refusesWhatCannotBeReadAnyMore() throws SQLException {
        var id = schedule(1, later.minusSeconds(1));
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update scheduled_change set proposed = '{' where id = ?")) {
            update.setLong(1, id);
            update.executeUpdate();
        }

        await(() -> replica(appendChanges).applyDue());

        assertThat(find(id).settled()).isNotNull().satisfies(settled -> {
            assertThat(settled.state()).isEqualTo(State.REFUSED);
            assertThat(settled.code()).isEqualTo("request.invalid");
        });
        with(ADMIN).get("/api/v1/scheduled-changes?limit=200").then().statusCode(200);
        assertThat(appended()).isEmpty();
    }

    @Test
    void refusesWhatItsAuthorMayNotDecideAnyMore() {
        var name = "operator-" + UUID.randomUUID();
        var here = key + "@region";
        with(ADMIN)
                .body("{\"name\":\"%s\",\"kind\":\"operator\",\"regions\":[\"ap-southeast-1\"],\"reason\":\"r\"}"
                        .formatted(name))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
        var allowed = schedule(here, "token:" + name, 1, later.minusSeconds(3), "ap-southeast-1");
        var elsewhere = schedule(here, "token:" + name, 2, later.minusSeconds(2), "ap-southeast-5");
        await(() -> replica(appendChanges).applyDue());
        assertThat(find(allowed).state()).isEqualTo(State.APPLIED);
        assertThat(code(elsewhere)).isEqualTo("access.forbidden");

        with(ADMIN).delete("/api/v1/tokens/" + name + "?reason=left").then().statusCode(204);
        var afterwards = schedule(here, "token:" + name, 3, later.minusSeconds(1), "ap-southeast-1");
        var person = schedule(here, "person:ada", 4, later.minusSeconds(1), "ap-southeast-1");
        await(() -> replica(appendChanges).applyDue());

        assertThat(code(afterwards)).isEqualTo("access.forbidden");
        assertThat(find(person).state()).as("whom nobody can be asked about").isEqualTo(State.APPLIED);
        assertThat(appended(here))
                .extracting(change -> change.proposal().value())
                .containsExactly("1", "4");
    }

    @Test
    void letsNoAuthorFillTheQueue() {
        var author = "token:" + UUID.randomUUID();
        var far = later.plus(Duration.ofDays(100));
        List<Long> ids = new ArrayList<>();
        for (var value = 0; value < 200; value++) {
            ids.add(schedule(key, author, value, far));
        }

        assertThat(await(() -> scheduled.add(far, set(key, 200, "*"), author)))
                .isEqualTo(new AddOutcome.TooMany(200, true));

        cancel(ids.getFirst());
        schedule(key, author, 200, far);
    }

    /// Whether it had its turn, and failed.
    private static boolean fails(ApplyDueChanges replica) {
        try {
            await(replica::applyDue);
            return false;
        } catch (AssertionError failed) {
            assertThat(failed).hasStackTraceContaining("a bug in a review");
            return true;
        }
    }

    private @Nullable String code(long id) {
        return Objects.requireNonNull(find(id).settled()).code();
    }

    private ApplyDueChanges replica(AppendChanges appends) {
        return new ApplyDueChanges(scheduled, appends, authors, InstantSource.fixed(later));
    }

    private boolean waiting(List<Long> ids) {
        return ids.stream().anyMatch(id -> find(id).state() == State.WAITING);
    }

    private long schedule(int value, Instant at) {
        return schedule(key, "admin", value, at);
    }

    private long schedule(String about, String author, int value, Instant at) {
        return schedule(about, author, value, at, "*");
    }

    private long schedule(String about, String author, int value, Instant at, String region) {
        var outcome = await(() -> scheduled.add(at, set(about, value, region), author));
        return ((AddOutcome.Added) outcome).change().id();
    }

    /// A kind that holds for single regions and for all.
    private static SetRequest set(String about, int value, String region) {
        var limit = JsonNodeFactory.instance.numberNode(value);
        return new SetRequest(
                List.of(new SetRequest.Item(DecisionKind.CONFIG, about, List.of(region), limit, null)), "a test", null);
    }

    private void cancel(long id) {
        await(() -> scheduled.settle(id, ScheduledChange.Settlement.canceled(later, "ada", "a test")));
    }

    private ScheduledChange find(long id) {
        return await(() -> scheduled.find(id)).orElseThrow();
    }

    private List<Change> appended() {
        return appended(key);
    }

    private List<Change> appended(String about) {
        return await(
                () -> changes.find(new Search(null, about, null, null, null, null, 0, Long.MAX_VALUE, false, 100)));
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
