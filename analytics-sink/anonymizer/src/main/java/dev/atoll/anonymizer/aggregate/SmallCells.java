package dev.atoll.anonymizer.aggregate;

/// When a cell may be counted: k different people have done the same, and nobody would be left behind who could not be
/// counted afterwards. Anything else waits, and its window widens, until it has waited for too long (ADR 0007).
final class SmallCells {

    private final int threshold;

    /// @param threshold k: how many different people make a fact
    SmallCells(int threshold) {
        this.threshold = threshold;
    }

    Verdict judge(Waiting waiting) {
        boolean overdue = waiting.expired() > 0;
        if (isEnough(waiting.settledPeople())) {
            return overdue || leavesNobodyBehind(waiting) ? Verdict.COUNT : Verdict.WAIT;
        }
        return overdue && !isEnough(waiting.people()) ? Verdict.SUPPRESS : Verdict.WAIT;
    }

    private boolean leavesNobodyBehind(Waiting waiting) {
        return waiting.unsettledPeople() == 0 || isEnough(waiting.unsettledPeople());
    }

    private boolean isEnough(long people) {
        return people >= threshold;
    }
}
