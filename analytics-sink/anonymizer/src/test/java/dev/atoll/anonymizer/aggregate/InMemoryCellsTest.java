package dev.atoll.anonymizer.aggregate;

import dev.atoll.anonymizer.MovableClock;

class InMemoryCellsTest extends CellsContract {

    private final MovableClock clock = new MovableClock();
    private final InMemoryCells cells = new InMemoryCells(WINDOWS, clock);

    @Override
    Contributions contributions() {
        return cells;
    }

    @Override
    Cells cells() {
        return cells;
    }

    @Override
    MovableClock clock() {
        return clock;
    }
}
