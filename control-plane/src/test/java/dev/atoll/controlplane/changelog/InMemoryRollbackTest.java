package dev.atoll.controlplane.changelog;

class InMemoryRollbackTest extends RollbackContract {

    private final Changes changes = new InMemoryChanges();

    @Override
    Changes changes() {
        return changes;
    }
}
