package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.anonymizer.MovableClock;
import dev.atoll.anonymizer.aggregate.Cells.Deadline;
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

    /// A step: so many seconds later somebody does something that happened so many seconds before.
    record Step(int seconds, int person, int late) {}

    @Property(tries = 300)
    void countsOrSuppressesEveryEventOnceAndNoFewerThanKPeople(
            @ForAll @Size(max = 200) List<@IntRange(max = 90) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 12) int people,
            @ForAll @IntRange(max = 400) int late) {
        var region = new Region();
        for (int i = 0; i < seconds.size(); i++) {
            region.step(new Step(seconds.get(i), i * 7 % people, i % 5 == 0 ? late : 0));
        }
        region.lookUntilNobodyWaits();

        assertThat(region.counted() + region.suppressed).isEqualTo(seconds.size());
        assertThat(region.cells.facts()).allMatch(fact -> fact.people().size() >= THRESHOLD);
    }

    /// Twenty gaps of a grace each are as long as a burst can be in these tests before the longest window cuts it.
    @Property(tries = 300)
    void countsABurstInFullWhereverTheWindowsEnd(
            @ForAll @IntRange(max = 59) int start,
            @ForAll @Size(min = THRESHOLD, max = 20) List<@IntRange(max = 30) Integer> gaps) {
        var region = new Region();
        region.clock.advance(Duration.ofSeconds(start));
        for (int i = 0; i < gaps.size(); i++) {
            region.lookEverySecond(gaps.get(i));
            region.add(new Step(0, i, 0));
        }
        region.lookUntilNobodyWaits();

        assertThat(region.suppressed).isZero();
        assertThat(region.counted()).isEqualTo(gaps.size());
    }

    /// A region in which one thing can be done.
    private static final class Region {

        private final MovableClock clock = new MovableClock();
        private final InMemoryCells cells = new InMemoryCells(new Windows(WINDOW, GRACE), clock);
        private final SmallCells smallCells = new SmallCells(THRESHOLD);
        private long suppressed;

        void step(Step step) {
            clock.advance(Duration.ofSeconds(step.seconds()));
            look();
            add(step);
            look();
        }

        void add(Step step) {
            var at = clock.instant().minusSeconds(step.late());
            cells.add(new Contribution(UUID.randomUUID(), CELL, "person-" + step.person(), at, ""))
                    .await()
                    .indefinitely();
        }

        void lookEverySecond(int seconds) {
            for (int i = 0; i < seconds; i++) {
                clock.advance(Duration.ofSeconds(1));
                look();
            }
        }

        void lookUntilNobodyWaits() {
            for (int minutes = 0; minutes < 15; minutes++) {
                clock.advance(Duration.ofMinutes(1));
                look();
            }
            assertThat(cells.waiting()).isZero();
        }

        void look() {
            var deadline = Deadline.at(clock.instant(), LONGEST);
            Settlement settlement =
                    cells.settle(CELL.id(), deadline, smallCells::judge).await().indefinitely();
            suppressed += settlement.suppressed();
        }

        long counted() {
            return cells.facts().stream().mapToLong(Counted::count).sum();
        }
    }
}
