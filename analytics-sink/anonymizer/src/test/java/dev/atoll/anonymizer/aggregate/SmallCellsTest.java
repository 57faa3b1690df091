package dev.atoll.anonymizer.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private final SmallCells smallCells = new SmallCells(5);

    @Test
    void countsEnoughPeopleWhenNobodyElseWaits() {
        assertThat(judge(5, 0, 5, 0)).isEqualTo(Verdict.COUNT);
    }

    @Test
    void waitsWhenCountingWouldLeaveTooFewBehind() {
        assertThat(judge(8, 2, 10, 0)).isEqualTo(Verdict.WAIT);
    }

    @Test
    void countsWhenThoseLeftBehindAreEnoughThemselves() {
        assertThat(judge(8, 5, 13, 0)).isEqualTo(Verdict.COUNT);
    }

    @Test
    void countsInTheEndEvenIfSomeAreLeftBehind() {
        assertThat(judge(8, 2, 10, 1)).isEqualTo(Verdict.COUNT);
    }

    @Test
    void waitsForMorePeople() {
        assertThat(judge(4, 0, 4, 0)).isEqualTo(Verdict.WAIT);
        assertThat(judge(4, 9, 9, 0)).isEqualTo(Verdict.WAIT);
    }

    @Test
    void suppressesTooFewInTheEnd() {
        assertThat(judge(4, 0, 4, 1)).isEqualTo(Verdict.SUPPRESS);
        assertThat(judge(4, 4, 4, 1)).isEqualTo(Verdict.SUPPRESS);
    }

    @Test
    void suppressesNobodyWhoIsAboutToBeEnough() {
        assertThat(judge(4, 1, 5, 1)).isEqualTo(Verdict.WAIT);
    }

    private Verdict judge(long settled, long unsettled, long all, long expired) {
        return smallCells.judge(new Waiting(settled, settled, unsettled, all, expired, null, null));
    }
}
