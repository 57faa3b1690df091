package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.aggregate.Cells.Deadline;
import dev.atoll.anonymizer.aggregate.Cells.Settlement;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [Contributions] and [Cells] promises, with windows of a minute and the default grace.
abstract class CellsContract {

    static final Windows WINDOWS = new Windows(Duration.ofMinutes(1), Duration.ofSeconds(30));

    private static final Duration HOUR = Duration.ofHours(1);

    private final Cell cell = new Cell("coupon.redeemed.v1", Map.of("coupon", "T-" + UUID.randomUUID()));
    private final List<Waiting> looks = new ArrayList<>();

    abstract Contributions contributions();

    abstract Cells cells();

    abstract MovableClock clock();

    @BeforeEach
    void beginsAWindow() {
        clock().advanceToNext(Duration.ofMinutes(1));
    }

    @Test
    void keepsAnEventOnce() {
        var contribution = contribution("ada");

        assertThat(await(() -> contributions().add(contribution))).isTrue();
        assertThat(await(() -> contributions().add(contribution))).isFalse();

        clock().advance(Duration.ofMinutes(2));
        settle(Verdict.WAIT);
        assertThat(looks.getFirst().events()).isEqualTo(1);
    }

    @Test
    void knowsAnEventAgainAfterItWasCounted() {
        var contribution = contribution("ada");
        await(() -> contributions().add(contribution));
        clock().advance(Duration.ofMinutes(2));

        assertThat(settle(Verdict.COUNT)).isEqualTo(new Settlement(1, 0));

        assertThat(await(() -> contributions().add(contribution))).isFalse();
        assertThat(settle(Verdict.COUNT)).isEqualTo(Settlement.NOTHING);
    }

    @Test
    void forgetsAnEventThatCameLongAgo() {
        var contribution = contribution("ada");
        await(() -> contributions().add(contribution));
        clock().advance(Duration.ofMinutes(2));
        settle(Verdict.COUNT);

        await(() -> contributions().forget(clock().instant()));

        assertThat(await(() -> contributions().add(contribution))).isTrue();
    }

    @Test
    void tellsHowManyPeopleWaitOverAllWindows() {
        var start = clock().instant();
        add("ada", "ada", "ben");
        clock().advance(Duration.ofMinutes(1));
        add("ben", "cem");
        clock().advance(Duration.ofMinutes(2));
        add("cem", "dan");

        assertThat(settle(Verdict.WAIT)).isEqualTo(Settlement.NOTHING);

        assertThat(looks).containsExactly(new Waiting(5, 3, 2, 4, 0, start, start.plus(Duration.ofMinutes(2))));
    }

    @Test
    void settlesAWindowOnlyAfterTheGrace() {
        add("ada");

        clock().advance(Duration.ofSeconds(89));
        assertThat(due()).doesNotContain(cell.id());

        clock().advance(Duration.ofSeconds(1));
        assertThat(due()).contains(cell.id());
    }

    @Test
    void settlesWhatCameLateOnlyAfterTheGraceToo() {
        var longAgo = clock().instant().minus(Duration.ofMinutes(30));
        await(() -> contributions().add(contribution("ada", longAgo)));

        clock().advance(Duration.ofSeconds(29));
        assertThat(due()).doesNotContain(cell.id());

        clock().advance(Duration.ofSeconds(1));
        settle(Verdict.WAIT);
        assertThat(looks.getFirst().windowStart()).isEqualTo(longAgo);
    }

    @Test
    void countsWhatHasSettledAndKeepsTheRest() {
        add("ada", "ben");
        clock().advance(Duration.ofMinutes(2));
        add("cem");

        assertThat(settle(Verdict.COUNT)).isEqualTo(new Settlement(2, 0));

        clock().advance(Duration.ofMinutes(2));
        assertThat(settle(Verdict.COUNT)).isEqualTo(new Settlement(1, 0));
        assertThat(due()).doesNotContain(cell.id());
    }

    @Test
    void tellsPeopleApartAfterACount() {
        add("ada");
        clock().advance(Duration.ofMinutes(2));
        add("ben");
        settle(Verdict.COUNT);
        add("ben");
        clock().advance(Duration.ofMinutes(2));

        settle(Verdict.WAIT);

        assertThat(looks.getLast().people()).isEqualTo(1);
    }

    @Test
    void suppressesOnlyWhatHasWaitedForTooLong() {
        add("ada", "ben");
        clock().advance(HOUR);
        add("cem");
        clock().advance(Duration.ofMinutes(2));

        assertThat(settle(Verdict.SUPPRESS)).isEqualTo(new Settlement(0, 2));

        assertThat(looks.getFirst().expired()).isEqualTo(2);
        settle(Verdict.WAIT);
        assertThat(looks.getLast().events()).isEqualTo(1);
    }

    @Test
    void hasNothingToSettleInACellThatIsGone() {
        assertThat(settle(Verdict.COUNT)).isEqualTo(Settlement.NOTHING);
        assertThat(looks).isEmpty();
    }

    private Settlement settle(Verdict verdict) {
        var deadline = Deadline.at(clock().instant(), HOUR);
        return await(() -> cells().settle(cell.id(), deadline, waiting -> {
            looks.add(waiting);
            return verdict;
        }));
    }

    private List<UUID> due() {
        return await(() -> cells().due(clock().instant()));
    }

    private void add(String... people) {
        for (var person : people) {
            await(() -> contributions().add(contribution(person)));
        }
    }

    private Contribution contribution(String person) {
        return contribution(person, clock().instant());
    }

    private Contribution contribution(String person, Instant at) {
        return new Contribution(UUID.randomUUID(), cell, person, at, "");
    }

    /// Waits for an answer; an implementation says where its work runs.
    <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().atMost(Duration.ofSeconds(30));
    }
}
