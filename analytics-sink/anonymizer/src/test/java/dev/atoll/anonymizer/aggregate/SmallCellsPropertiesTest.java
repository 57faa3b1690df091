package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.aggregate.Cells.Settlement;
import dev.atoll.anonymizer.aggregate.InMemoryCells.Counted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Whatever happens in a cell, and whenever it is looked at.
class SmallCellsPropertiesTest {

    private static final int THRESHOLD = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Cell CELL = new Cell("coupon.redeemed.v1", Map.of("coupon", "DURIAN-50"));

    private final MovableClock clock = new MovableClock();
    private final InMemoryCells cells = new InMemoryCells(new Windows(WINDOW, GRACE), clock);
    private final SmallCells smallCells = new SmallCells(THRESHOLD);
    private long suppressed;

    /// A step: so many seconds later somebody does something that happened so many seconds before.
    record Step(int seconds, int person, int late) {}

    @Property
    void countsOrSuppressesEveryEventOnceAndNoFewerThanKPeople(
            @ForAll @Size(max = 200) List<@IntRange(max = 90) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 12) int people,
            @ForAll @IntRange(max = 400) int late) {
        for (int i = 0; i < seconds.size(); i++) {
            step(new Step(seconds.get(i), i * 7 % people, i % 5 == 0 ? late : 0));
        }
        lookUntilNobodyWaits();

        assertThat(counted() + suppressed).isEqualTo(seconds.size());
        assertThat(cells.facts()).allMatch(fact -> fact.people().size() >= THRESHOLD);
    }

    @Property
    void countsABurstInFullWhereverTheWindowsEnd(
            @ForAll @IntRange(max = 59) int start,
            @ForAll @Size(min = THRESHOLD, max = 60) List<@IntRange(max = 30) Integer> gaps) {
        clock.advance(Duration.ofSeconds(start));
        for (int i = 0; i < gaps.size(); i++) {
            lookEverySecond(gaps.get(i));
            add(new Step(0, i, 0));
            if (i >= LONGEST.toSeconds() / GRACE.toSeconds() - 1) {
                break; // a burst that outlasts the longest window is cut by it
            }
        }
        lookUntilNobodyWaits();

        assertThat(suppressed).isZero();
        assertThat(counted()).isEqualTo(Math.min(gaps.size(), LONGEST.toSeconds() / GRACE.toSeconds()));
    }

    private void step(Step step) {
        clock.advance(Duration.ofSeconds(step.seconds()));
        look();
        add(step);
        look();
    }

    private void add(Step step) {
        var at = clock.instant().minusSeconds(step.late());
        cells.add(new Contribution(UUID.randomUUID(), CELL, "person-" + step.person(), at, ""))
                .await()
                .indefinitely();
    }

    private void lookEverySecond(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.advance(Duration.ofSeconds(1));
            look();
        }
    }

    private void lookUntilNobodyWaits() {
        for (int minutes = 0; minutes < 15; minutes++) {
            clock.advance(Duration.ofMinutes(1));
            look();
        }
        assertThat(cells.waiting()).isZero();
    }

    private void look() {
        var deadline = Deadline.at(clock.instant(), LONGEST);
        Settlement settlement =
                cells.settle(CELL.id(), deadline, smallCells::judge).await().indefinitely();
        suppressed += settlement.suppressed();
    }

    private long counted() {
        return cells.facts().stream().mapToLong(Counted::count).sum();
    }
}
